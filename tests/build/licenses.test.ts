import { expect, test } from 'vitest';
import { licenseList, productLicenses, writtenLicenseList } from '../../build/licenses.ts';

test('製品に入るパッケージのライセンスはすべて許されたもので、一覧は最新である', async () => {
  expect(licenseList(await productLicenses())).toBe(writtenLicenseList());
});
