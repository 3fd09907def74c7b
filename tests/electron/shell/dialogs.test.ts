import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { person, shownDialogs } from '../../support/electronStandIn/systemStandIn.ts';
import { type Desk, startDesk } from '../../support/startDesk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.end());
beforeEach(() => {
  shownDialogs.length = 0;
});

async function choose(name: string, purpose: 'workbook' | 'document'): Promise<string> {
  const path = join(desk.folder, name);
  writeFileSync(path, name);
  person.chooses = path;
  const choice = await desk.call('file:choose', { purpose });
  return choice.kind === 'chosen' ? choice.file.id : choice.kind;
}

test('a workbook is asked for in Japanese, among the kinds the program reads', async () => {
  await choose('実績.xlsx', 'workbook');
  expect(shownDialogs).toMatchObject([
    {
      kind: 'open',
      hasParent: true,
      options: {
        title: '取り込むブックを選択',
        filters: [{ name: 'Excelブック', extensions: ['xlsx', 'xlsm', 'xls', 'csv'] }],
        properties: ['openFile'],
      },
    },
  ]);
});

test('a document is asked for where documents lie', async () => {
  await choose('山梨.bpd', 'document');
  expect(shownDialogs[0]?.options).toMatchObject({
    title: '支部プランデスクの文書を選択',
    defaultPath: desk.documentFolder,
    filters: [{ name: '支部プランデスクの文書', extensions: ['bpd', 'age'] }],
  });
});

test.each([
  ['目標達成状況.pdf', { name: 'PDF', extensions: ['pdf'] }],
  ['実績.xlsm', { name: 'Excelブック', extensions: ['xlsm'] }],
  ['山梨.bpd', { name: '支部プランデスクの文書', extensions: ['bpd'] }],
  ['目標達成状況.pdf.age', { name: 'パスワード付きのファイル', extensions: ['age'] }],
])('%s is saved under its own kind', async (name, filter) => {
  const file = await choose(name, 'workbook');
  const target = join(desk.folder, `控え-${name}`);
  person.chooses = target;
  expect(await desk.call('file:save', { file })).toEqual({ kind: 'saved', name: `控え-${name}` });
  expect(readFileSync(target, 'utf8')).toBe(name);
  expect(shownDialogs[1]).toMatchObject({
    kind: 'save',
    hasParent: true,
    options: { title: '名前を付けて保存', defaultPath: name, filters: [filter] },
  });
});

test('changing one’s mind is no trouble', async () => {
  const file = await choose('実績.csv', 'workbook');
  person.chooses = null;
  expect(await desk.call('file:choose', { purpose: 'document' })).toEqual({ kind: 'cancelled' });
  expect(await desk.call('file:save', { file })).toEqual({ kind: 'cancelled' });
});

test('a document that cannot be saved where it is goes on at the place the person chooses', async () => {
  const [entry] = (await desk.call('app:state', {})).documents;
  await desk.call('document:open', { id: entry?.id ?? '' });
  person.chooses = null;
  expect(await desk.call('document:saveElsewhere', {})).toEqual({ kind: 'cancelled' });
  person.chooses = join(desk.folder, '避難先.bpd');
  expect(await desk.call('document:saveElsewhere', {})).toMatchObject({ kind: 'saved', isWhole: true });
  expect((await desk.call('app:state', {})).open).toMatchObject({ name: '避難先', readOnly: null });
  await desk.call('document:close', {});
});
