import { expect, test } from 'vitest';
import { type Box, placeOverlay, raisedTop, shiftInto, sideOf } from '../../../renderer/grid/placeOverlay.ts';

const area: Box = { left: 100, top: 80, width: 500, height: 300 };
const box = (left: number, top: number, width = 120, height = 32): Box => ({ left, top, width, height });

test('枠はセルの上に、見える範囲の角から測って置かれる', () => {
  const placement = placeOverlay(box(150, 112), area, false);
  expect(placement).toMatchObject({ clip: area, frame: box(50, 32), visible: true });
});

test('一部だけ見えるセルの枠は、はみ出したまま切り取られる', () => {
  expect(placeOverlay(box(40, 60), area, false)).toMatchObject({ frame: box(-60, -20), visible: true });
});

test('画面の外へ出たセルの枠は、隠れたまま範囲の中に留まる', () => {
  for (const away of [box(700, 112), box(150, 20), box(150, 500), null]) {
    expect(placeOverlay(away, area, false)).toMatchObject({ visible: false, frame: { left: 0, top: 0 } });
  }
});

test('折り返す列は下へだけ、折り返さない列は右端まで広がれる', () => {
  expect(placeOverlay(box(150, 112), area, true).maxWidth).toBe(120);
  expect(placeOverlay(box(150, 112), area, false).maxWidth).toBe(450);
});

test('下に収まらないほど伸びた枠は、収まるだけ持ち上がる', () => {
  const placement = placeOverlay(box(150, 332), area, true);
  expect(raisedTop(placement, 32)).toBe(252);
  expect(raisedTop(placement, 100)).toBe(200);
  expect(raisedTop(placement, 900)).toBe(0);
});

test('下に空きのない所の知らせは上に出る', () => {
  const size = { width: 200, height: 40 };
  expect(sideOf(box(150, 112), size, 400, null)).toBe('below');
  expect(sideOf(box(150, 340), size, 400, null)).toBe('above');
});

test('知らせは、打っているセルを隠さない', () => {
  const size = { width: 200, height: 40 };
  expect(sideOf(box(150, 112), size, 400, box(150, 144))).toBe('above');
  expect(sideOf(box(150, 112), size, 400, box(300, 144))).toBe('above');
  expect(sideOf(box(150, 112), size, 400, box(150, 300))).toBe('below');
});

test('右端の知らせは、表の中に収まるだけ左へ寄る', () => {
  expect(shiftInto(box(150, 112), 200, 600)).toBe(0);
  expect(shiftInto(box(500, 112), 200, 600)).toBe(-100);
  expect(shiftInto(box(50, 112), 900, 600)).toBe(-50);
});
