import { expect, test } from 'vitest';
import { hintPlace } from '../../../renderer/grid/hintPlace.ts';

const wrapper = { width: 1000, height: 600 };
const size = { width: 200, height: 60 };
const cell = (left: number, top: number, width = 100) => ({ left, top, width, height: 30 });

test('わけは、セルの右下の角の外に出る', () => {
  expect(hintPlace(cell(100, 100), size, wrapper)).toEqual({ left: 203, top: 133 });
});

test('右に場所がなければ左へ、下になければ上へ出る', () => {
  expect(hintPlace(cell(850, 100), size, wrapper)).toEqual({ left: 647, top: 133 });
  expect(hintPlace(cell(100, 560), size, wrapper)).toEqual({ left: 203, top: 497 });
});

test('横いっぱいのセルでは、その下に収まる', () => {
  expect(hintPlace(cell(50, 100, 950), size, wrapper)).toEqual({ left: 800, top: 133 });
});
