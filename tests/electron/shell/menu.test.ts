import { join } from 'node:path';
import type { MenuItemConstructorOptions } from 'electron';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDocument } from '../../../electron/services/createDocument.ts';
import { menuBar, openedPaths, person, shownDialogs } from '../../support/electronStandIn/systemStandIn.ts';
import { type Desk, happens, startDesk } from '../../support/startDesk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.end());

const itemsOf = (menu: MenuItemConstructorOptions | undefined): MenuItemConstructorOptions[] =>
  Array.isArray(menu?.submenu) ? menu.submenu : [];
const everyItem = () => menuBar.flatMap(itemsOf);

/** Clicks an item as Electron does. */
function click(label: RegExp): void {
  const item = everyItem().find(one => label.test(one.label ?? ''));
  if (!item?.click) throw new Error(`no item ${label}`);
  Reflect.apply(item.click, undefined, []);
}

test('the menu bar is Japanese', () => {
  expect(menuBar.map(menu => menu.label)).toEqual(['ファイル(&F)', '編集(&E)', '表示(&V)', 'ヘルプ(&H)']);
  const labels = everyItem().filter(item => item.type !== 'separator');
  // A role without a label would get Electron's English one.
  for (const { label } of labels) expect(label).toMatch(/[ぁ-んァ-ヶ一-龠]/);
});

test('undo and redo are the window’s: no item has them, no item takes their keys', () => {
  const roles = everyItem().map(item => item.role);
  expect(roles).not.toContain('undo');
  expect(roles).not.toContain('redo');
  expect(menuBar.map(menu => menu.role)).toEqual([undefined, undefined, undefined, undefined]);
  for (const { accelerator } of everyItem()) expect(accelerator ?? '').not.toMatch(/\+(Shift\+)?[ZY]$/i);
});

test('the keys of 編集 reach the grid: the menu shows them and does not register them', () => {
  const items = itemsOf(menuBar[1]).filter(item => item.type !== 'separator');
  expect(items.map(item => item.role)).toEqual(['cut', 'copy', 'paste', 'selectAll']);
  for (const item of items) expect(item.registerAccelerator).toBe(false);
});

test('the installed program offers no reloading and no developer tools', () => {
  const roles = everyItem().map(item => item.role);
  for (const role of ['reload', 'forceReload', 'toggleDevTools'] as const) expect(roles).not.toContain(role);
});

test('the folder of the documents can be shown', () => {
  click(/フォルダー/);
  expect(openedPaths).toEqual([desk.documentFolder]);
});

test('the version can be seen', () => {
  click(/バージョン情報/);
  expect(shownDialogs.at(-1)?.options.message).toBe('支部プランデスク 9.8.7');
});

test('a document chosen from the menu is opened in the window', async () => {
  const path = join(desk.folder, '埼玉.bpd');
  createDocument(path, '埼玉', () => '2025-01-01T00:00:00.000Z').close();
  person.chooses = path;
  click(/文書を開く/);
  await happens(() => desk.window.loaded.length === 3); // start page, blank page, start page
  expect((await desk.call('app:state', {})).open?.name).toBe('埼玉');
});

test('choosing nothing leaves everything as it is', async () => {
  person.chooses = null;
  click(/文書を開く/);
  await new Promise(resolve => setTimeout(resolve, 50));
  expect(desk.window.loaded).toHaveLength(3);
});
