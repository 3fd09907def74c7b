import { expect, test } from 'vitest';
import { selectionSummary } from '../../../renderer/plan/selectionSummary.ts';

test('合計、平均、個数を桁を失わずに出す', () => {
  expect(selectionSummary(['288件', '421件', '220件', ''])).toEqual({
    filled: 3,
    sum: '929件',
    average: '約309.7件',
    hasSeveralUnits: false,
  });
  expect(selectionSummary(['0.1', '0.2'])).toMatchObject({ sum: '0.3', average: '0.15' });
  expect(selectionSummary(['1,000', '▲1,500', '１００'])).toMatchObject({ sum: '▲400', average: '約▲133.3' });
  expect(selectionSummary(['89.10％', '90.90％'])).toMatchObject({ sum: '180.00％', average: '90.00％' });
});

test('数値でない文字は個数にだけ入り、空欄はどれにも入らない', () => {
  expect(selectionSummary(['〇', '', ' ', '×', '15位以内'])).toEqual({
    filled: 3,
    sum: null,
    average: null,
    hasSeveralUnits: false,
  });
  expect(selectionSummary(['〇', '12'])).toMatchObject({ filled: 2, sum: '12', average: '12' });
});

test('単位がそろわない数値は足さない', () => {
  expect(selectionSummary(['94％', '1,842件', '5'])).toEqual({
    filled: 3,
    sum: null,
    average: null,
    hasSeveralUnits: true,
  });
});
