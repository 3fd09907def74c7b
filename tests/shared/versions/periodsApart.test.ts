import { expect, test } from 'vitest';
import { calculatePlan } from '../../../shared/calc/planCalculation.ts';
import type { Passage } from '../../../shared/domain/outlineRecords.ts';
import { compareVersions } from '../../../shared/versions/compareVersions.ts';
import { asIfOf } from '../../../shared/versions/periodsApart.ts';
import { indicatorRecord, planOf, resultRecord, tableRecord } from '../../support/samplePlan.ts';

const FROM = { branchId: 1, year: 2024, period: 'q3' } as const;
const TO = { ...FROM, period: 'q4' } as const;
const passage = (id: number, period: 'q3' | 'q4', text: string): Passage => ({
  ...{ branchId: 1, year: 2024, period, id, sectionId: null, sortOrder: id, kind: 'status', text },
  ...{ mark: null, asOfText: null, links: [], carriedFrom: null },
});
const result = (period: 'q3' | 'q4', text: string) => ({ ...resultRecord(1, text), period });
const cell = (tableId: number, text: string) => ({
  tableId,
  rowId: 'r1',
  columnId: 'c1',
  text,
  formula: null,
});

test('前の四半期の版は、次の四半期の文・結果・付表と、隣り合うもの同士で比べられる', () => {
  const indicator = [indicatorRecord(1)];
  const before = planOf({
    indicator,
    measurement: [result('q3', '70.0%'), result('q4', '1.0%')],
    passage: [passage(1, 'q3', '同じ文'), passage(2, 'q3', '文書を10社に送った。'), passage(3, 'q4', '古い')],
    table: [tableRecord(1, { period: 'q3', title: '実績' })],
    tableCell: [cell(1, '10')],
  });
  const after = planOf({
    indicator,
    measurement: [result('q3', '70.0%'), result('q4', '88.8%')],
    passage: [
      passage(1, 'q3', '同じ文'),
      passage(7, 'q4', '同じ文'),
      passage(8, 'q4', '文書を25社に送った。'),
      passage(9, 'q4', '新しい文'),
    ],
    table: [tableRecord(4, { period: 'q4', title: '実績' })],
    tableCell: [cell(4, '12')],
  });
  const seen = calculatePlan(asIfOf(before.records, after.records, FROM, TO));
  const changes = compareVersions(seen, after, [TO]).filter(({ isComputed }) => !isComputed);
  expect(changes.map(one => [one.before, one.after])).toEqual(
    expect.arrayContaining([
      ['70.0%', '88.8%'],
      ['文書を10社に送った。', '文書を25社に送った。'],
      ['', '新しい文'],
      ['10', '12'],
    ]),
  );
  expect(changes).toHaveLength(4);
});
