import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openHandoutSettings } from '../../../electron/services/handoutSettings.ts';
import { defaultHandoutOptions } from '../../../shared/handout/handoutOptions.ts';
import { temporaryFolders } from '../../support/temporaryFolder.ts';

const folder = temporaryFolders();
const owner = { documentId: 'a', branchId: 1, kind: 'progress' } as const;
const chosen = { ...defaultHandoutOptions.progress, documentNo: '資料４', sections: [3, 5] };

test('配布資料で選んだことは、文書・支部・種類ごとに、開き直しても残る', async () => {
  const at = join(folder(), '設定');
  const settings = openHandoutSettings(at);
  expect(await settings.read(owner)).toEqual(defaultHandoutOptions.progress);
  await settings.keep(owner, chosen);
  await settings.keep({ ...owner, kind: 'annual' }, defaultHandoutOptions.annual);
  const again = openHandoutSettings(at);
  expect(await again.read(owner)).toEqual(chosen);
  expect(await again.read({ ...owner, branchId: 2 })).toEqual(defaultHandoutOptions.progress);
  expect(await again.read({ ...owner, documentId: 'b' })).toEqual(defaultHandoutOptions.progress);
});

test('読めないファイルや古い形の設定からは、はじめの設定で始まる', async () => {
  const at = folder();
  for (const damaged of ['{"a/1/progress":', '[]', 'null', '{"a/1/progress":{"cover":"はい"}}']) {
    writeFileSync(join(at, '配布資料の設定.json'), damaged);
    const settings = openHandoutSettings(at);
    expect(await settings.read(owner)).toEqual(defaultHandoutOptions.progress);
    await settings.keep(owner, chosen);
    expect(await settings.read(owner)).toEqual(chosen);
  }
});

test('前の版のプログラムが残した設定は、あとから増えた項目だけが、はじめの設定になる', async () => {
  const at = folder();
  const { charts, groupTitles, carriedSigns, ...older } = chosen;
  expect([charts, groupTitles, carriedSigns]).toEqual([true, false, true]);
  writeFileSync(join(at, '配布資料の設定.json'), JSON.stringify({ 'a/1/progress': older }));
  expect(await openHandoutSettings(at).read(owner)).toEqual(chosen);
});

test('設定を書けなくても、印刷そのものは失敗しない', async () => {
  const at = folder();
  writeFileSync(join(at, '設定'), 'ファイル');
  const settings = openHandoutSettings(join(at, '設定'));
  await expect(settings.keep(owner, chosen)).resolves.toBeUndefined();
  expect(readdirSync(at)).toEqual(['設定']);
});
