import { expect, test } from 'vitest';
import { explainMonth } from '../../../shared/calc/explainMonth.ts';
import { type MonthlyRow, monthlyRows } from '../../../shared/calc/monthlyRows.ts';
import type { Period } from '../../../shared/domain/period.ts';
import {
  countRecord,
  indicatorRecord,
  planOf,
  resultRecord,
  targetRecord,
} from '../../support/samplePlan.ts';

const month = (id: number, period: Period, text: string, year = 2024) =>
  resultRecord(id, text, { period, year });
const count = (kind: 'numerator' | 'denominator', period: Period, value: string) => ({
  ...countRecord(2, kind, value),
  period,
});
const plan = planOf({
  indicator: [
    indicatorRecord(1, { unit: '件', addUp: 'sum' }),
    indicatorRecord(2, { resultBasis: 'counts', addUp: 'sum', denominatorAddUp: 'latest' }),
    indicatorRecord(3, { unit: '位' }),
  ],
  target: [targetRecord(1, '100件以上')],
  measurement: [
    ...[month(1, 'm04', '10件'), month(1, 'm05', '20件'), month(1, 'm07', '6件'), month(1, 'q2', '5件')],
    ...[month(1, 'm04', '8件', 2023), month(1, 'm05', '1件', 2023), month(1, 'q2', '50件', 2023)],
    ...[count('numerator', 'm04', '1'), count('numerator', 'm05', '2'), count('denominator', 'm05', '10')],
    { ...resultRecord(3, '5位', { year: 2023, period: 'm04' }), kind: 'rank' as const },
  ],
});
const rows = monthlyRows(plan, 1, 2024);
const shown = (row: MonthlyRow | undefined, ...periods: Period[]) =>
  periods.map(period => `${row?.cells[period].text}/${row?.cells[period].source}`);

test('率は件数の後に、ほかの値はある分だけ、指標ごとに並ぶ', () => {
  expect(rows.map(({ id, leads, isTyped }) => [id, leads, isTyped])).toEqual([
    ['1/actual', true, true],
    ['2/numerator', true, true],
    ['2/denominator', false, true],
    ['2/actual', false, false],
    ['3/actual', true, true],
    ['3/rank', false, true],
  ]);
});

test('空いた月は空いたまま、四半期は月から、直接入力した四半期は月より優先する', () => {
  const [first] = rows;
  expect(shown(first, 'm05', 'm06', 'q1', 'q2', 'h1', 'annual')).toEqual([
    ...['20件/typed', '/open', '30件/computed', '5件/typedOver', '35件/computed', '35件/computed'],
  ]);
  expect(first).toMatchObject({ targetText: '100件以上', priorText: '59件' });
  expect(shown(rows[4], 'q1')).toEqual(['/open']);
});

test('件数はそれぞれの積み上げ方で、率はそこから', () => {
  expect(shown(rows[1], 'q1')).toEqual(['3/computed']);
  expect(shown(rows[2], 'q1')).toEqual(['10/computed']);
  expect(shown(rows[3], 'm05', 'q1')).toEqual(['20.0％/computed', '30.0％/computed']);
});

test('値のわけを、足した月・空いている月・前年同期とともに言う', () => {
  const say = (row: number, period: Period) => {
    const found = rows[row];
    return found ? explainMonth(plan, found, period) : '';
  };
  expect(say(0, 'q1')).toContain(
    '第1四半期は、4月～5月の合計です。6月は未入力で、0とはみなしません。前年同期は 9件。\n',
  );
  expect(say(0, 'q2')).toContain('月の値より優先します（7月の合計は 6件）');
  expect(say(0, 'm06')).toBe('6月はまだ入力されていません。空いている月は0とはみなしません。');
  expect(say(1, 'q1')).toBe('第1四半期は、4月～5月の合計です。6月は未入力で、0とはみなしません。');
  expect(say(3, 'q1')).toContain('実施者数 ÷ 対象者数 で決まるため入力できません');
  expect(say(4, 'q1')).toContain('月を積み上げない指標のため、第1四半期の値は直接入力します');
});
