import { afterAll, expect, test } from 'vitest';
import { hostileFiles } from '../support/hostileFiles.ts';
import { batchReader } from './batchReader.ts';
import { readInOwnThread, readMutated } from './workbooks.ts';

const reader = batchReader(10_000);
afterAll(() => reader.close());

test('壊したブック 300 冊のどれも、読むか、理由を付けて断る。プログラムは止まらず、汚されない', async () => {
  const report = await readMutated(300, 20_261_122, reader.read);
  expect(report).toMatchObject({ files: 300, troubles: [] });
  expect(Object.keys(report.byFormat).sort()).toEqual(
    ['.csv', '.tsv', '.xls', '.xlsm', '.xlsx', 'html.xls', 'xml.xls'].sort(),
  );
  expect(report.read).toBeGreaterThan(30); // the changes come past the gate
  expect(Object.keys(report.refused).length).toBeGreaterThan(2);
});

test('プログラムと同じく、一冊ずつ別のスレッドで読んでも同じである', async () => {
  expect(await readMutated(10, 7, readInOwnThread)).toMatchObject({ files: 10, troubles: [] });
});

test('対照: 組み込みの型が汚されれば、見張りが気づく', async () => {
  const read = readInOwnThread(Buffer.from('指標,目標\nA,1\n'), '汚れた.csv');
  await expect(read).rejects.toMatchObject({ code: 'unexpected' });
});

test('作り込んだ悪意のファイルは 20 種類を下らない', () => {
  expect(new Set(hostileFiles.map(({ what }) => what)).size).toBeGreaterThanOrEqual(20);
});
