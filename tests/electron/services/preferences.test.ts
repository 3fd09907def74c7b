import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openPreferences } from '../../../electron/services/preferences.ts';
import { endpoints } from '../../../shared/ipc/contract.ts';
import { MOST_GRIDS } from '../../../shared/ipc/preferencesSchema.ts';
import { temporaryFolders } from '../../support/temporaryFolder.ts';

const folder = temporaryFolders();
const layout = { widths: { name: 240 }, hidden: ['kpi'], order: ['name', 'no'], frozen: ['no'] };

test('列の幅や並びは、プログラムを開き直しても残る', async () => {
  const at = join(folder(), '設定');
  const preferences = openPreferences(at);
  expect(await preferences.read()).toEqual({ grids: {} });
  await Promise.all([
    preferences.writeGrid('indicators', layout),
    preferences.writeGrid('passages', { ...layout, hidden: [] }),
    preferences.writeGrid('passages', null),
  ]);
  expect(await openPreferences(at).read()).toEqual({ grids: { indicators: layout } });
});

test('傷んだファイルは別の名前で残し、元の並びで始める', async () => {
  const at = folder();
  const path = join(at, '画面の設定.json');
  for (const damaged of ['{"grids":', '[]', '"あ"', '']) {
    writeFileSync(path, damaged);
    expect(await openPreferences(at).read()).toEqual({ grids: {} });
    expect(readFileSync(join(at, '画面の設定（読めなかった控え）.json'), 'utf8')).toBe(damaged);
    expect(readdirSync(at)).toHaveLength(1);
  }
  const preferences = openPreferences(at);
  await preferences.writeGrid('indicators', layout);
  expect(await openPreferences(at).read()).toEqual({ grids: { indicators: layout } });
});

test('読める表の設定は、読めない表の設定や知らない項目があっても生きる', async () => {
  const at = folder();
  const known = { ...layout, colour: '赤' };
  const grids = { indicators: known, passages: { ...layout, widths: { text: -5 } }, 'table:x': 3 };
  writeFileSync(join(at, '画面の設定.json'), JSON.stringify({ grids, sound: true }));
  expect(await openPreferences(at).read()).toEqual({ grids: { indicators: layout } });
});

test('表が増え続けても、古いものから忘れる', async () => {
  const at = folder();
  const grids = Object.fromEntries(Array.from({ length: MOST_GRIDS }, (_, n) => [`table:${n}`, layout]));
  writeFileSync(join(at, '画面の設定.json'), JSON.stringify({ grids }));
  const preferences = openPreferences(at);
  await preferences.writeGrid('table:0', layout);
  await preferences.writeGrid('table:新しい', layout);
  const names = Object.keys((await openPreferences(at).read()).grids);
  expect(names).toHaveLength(MOST_GRIDS);
  expect([names[0], ...names.slice(-2)]).toEqual(['table:2', 'table:0', 'table:新しい']);
});

test('書けない所では断り、前の設定のまま続ける', async () => {
  const at = folder();
  mkdirSync(join(at, '画面の設定.json'));
  const preferences = openPreferences(join(at, '画面の設定.json', 'ない'));
  writeFileSync(join(at, '塞がり'), '');
  const blocked = openPreferences(join(at, '塞がり'));
  await expect(blocked.writeGrid('indicators', layout)).rejects.toMatchObject({ code: 'fileNotWritable' });
  expect(await blocked.read()).toEqual({ grids: {} });
  await preferences.writeGrid('indicators', layout);
  expect((await preferences.read()).grids).toEqual({ indicators: layout });
});

test('大きすぎる設定や形の違う設定は受け取らない', () => {
  const { parse } = endpoints['preferences:write'];
  const many = Array.from({ length: 500 }, (_, n) => `c${n}`);
  expect(parse({ grid: 'a', layout: { ...layout, colour: '赤' } })).toEqual({ grid: 'a', layout });
  for (const wrong of [
    { grid: '', layout },
    { grid: 'a'.repeat(201), layout },
    { grid: 'a', layout: { ...layout, hidden: many } },
    { grid: 'a', layout: { ...layout, widths: Object.fromEntries(many.map(id => [id, 100])) } },
    { grid: 'a', layout: { ...layout, widths: { name: Number.NaN } } },
  ]) {
    expect(() => parse(wrong)).toThrow('badRequest');
  }
});
