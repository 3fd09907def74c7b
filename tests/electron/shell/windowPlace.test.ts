import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstPlace, reachablePlace, type WindowPlace } from '../../../electron/window/windowPlace.ts';
import { screens } from '../../support/electronStandIn/systemStandIn.ts';
import { app, BrowserWindow } from '../../support/electronStandIn.ts';
import { happens, loadMain, prepareMachine } from '../../support/startDesk.ts';

const main = { x: 0, y: 0, width: 1920, height: 1040 };
const right = { x: 1920, y: 0, width: 1280, height: 984 };
const onTheRight: WindowPlace = { at: { x: 2000, y: 40 }, width: 1100, height: 800, isMaximized: true };

let folder: string;
const kept = () => join(folder, 'userData', 'ウィンドウの位置.json');
beforeAll(async () => {
  folder = prepareMachine();
  screens.push({ id: 2, workArea: right });
  mkdirSync(join(folder, 'userData'));
  writeFileSync(kept(), JSON.stringify(onTheRight));
  await loadMain();
  await happens(() => BrowserWindow.made.some(window => window.loaded.length > 0));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('ウィンドウは前に閉じた場所と大きさで開き、最大化も戻る', () => {
  const [window] = BrowserWindow.made;
  expect(window?.options).toMatchObject({ x: 2000, y: 40, width: 1100, height: 800 });
  expect(window?.isMaximized()).toBe(true);
});

test('閉じるとき、最大化していても元の場所と大きさを覚える', () => {
  const [window] = BrowserWindow.made;
  if (!window) throw new Error('no window');
  window.normalBounds = { x: 60, y: 70, width: 1000, height: 700 };
  app.quit();
  expect(JSON.parse(readFileSync(kept(), 'utf8'))).toEqual({
    at: { x: 60, y: 70 },
    width: 1000,
    height: 700,
    isMaximized: true,
  });
});

test('外した画面にあったウィンドウは、残った画面の中央に戻る', () => {
  expect(reachablePlace(onTheRight, [main, right])).toEqual(onTheRight);
  expect(reachablePlace(onTheRight, [main])).toEqual({ ...onTheRight, at: null });
});

test.each([
  ['上にはみ出してつかめない', { x: 100, y: -200 }],
  ['下にはみ出してつかめない', { x: 100, y: 1030 }],
  ['左にはみ出してつかめない', { x: -1250, y: 100 }],
  ['右にはみ出してつかめない', { x: 1900, y: 100 }],
])('%sウィンドウは中央に戻る', (_, at) => {
  expect(reachablePlace({ ...firstPlace, at }, [main]).at).toBeNull();
});

test('小さい画面では、画面に収まる大きさになる', () => {
  const small = { x: 0, y: 0, width: 1024, height: 560 };
  const place = { ...firstPlace, at: { x: -8, y: 0 } };
  expect(reachablePlace(place, [small])).toMatchObject({ at: place.at, width: 1024, height: 560 });
  const tiny = { x: 0, y: 0, width: 640, height: 400 }; // a screen at 300 %
  expect(reachablePlace(firstPlace, [tiny])).toMatchObject({ width: 640, height: 400 });
});
