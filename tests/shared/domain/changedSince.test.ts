import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedShown } from '../../../shared/calc/changedShown.ts';
import { calculatePlan } from '../../../shared/calc/planCalculation.ts';
import { applyCommand } from '../../../shared/commands/applyCommand.ts';
import { type Command, put } from '../../../shared/commands/command.ts';
import { editField } from '../../../shared/commands/editField.ts';
import { editPlan } from '../../../shared/commands/editPlan.ts';
import { editableFields } from '../../../shared/commands/fieldInput.ts';
import { changedSince } from '../../../shared/domain/changedSince.ts';
import { notePlaceKey } from '../../../shared/domain/notePlace.ts';
import type { PlanRecords } from '../../../shared/domain/planRecords.ts';
import { bothBranches } from '../../support/bothBranches.ts';
import {
  indicatorRecord,
  planOf,
  resultRecord,
  tableRecord,
  targetRecord,
} from '../../support/samplePlan.ts';

const moment = { branchId: 1, year: 2024, period: 'annual' } as const;
const plan = planOf({
  indicator: [1, 2, 3].map(id => indicatorRecord(id)),
  target: [1, 2].map(id => targetRecord(id, '82.8％以上')),
  measurement: [resultRecord(1, '81.5％', { asOfText: '令和7年3月末', asOf: '2025-03-31' })],
  table: [tableRecord(1)],
  tableCell: [{ tableId: 1, rowId: 'r1', columnId: 'c1', text: '288件', formula: null }],
  passage: [
    {
      ...moment,
      id: 1,
      sectionId: null,
      sortOrder: 1,
      kind: 'status',
      text: '受診者は13人増えた。',
      mark: null,
      asOfText: null,
      links: [],
      carriedFrom: null,
    },
  ],
});
const { records } = plan;
const changes = (command: Command, before: PlanRecords = records) =>
  changedSince(before, applyCommand(before, command), moment);
const told = (command: Command) =>
  changes(command).map(({ key, before, after }) => `${key}：${before}→${after}`);

describe('変わった場所', () => {
  test('同じ文書からは、何も変わっていない', () => {
    expect(changedSince(records, records, moment)).toEqual([]);
    const both = bothBranches().plan;
    for (const period of ['annual', 'q3'] as const) {
      expect(changedSince(both.records, both.records, { ...moment, period })).toEqual([]);
    }
    expect(changedShown(both, calculatePlan(both.records), moment)).toEqual([]);
  });

  test('数値・評価・言葉・付表・本文の、前と今を言う', () => {
    const cell = records.tableCell.get('1/r1/c1') ?? null;
    const result = resultRecord(1, '81.5％', { asOfText: '令和7年3月末', asOf: '2025-03-31' });
    expect(told(put('measurement', result, { ...result, text: '83.0％' }))).toEqual([
      'indicator/1/2024/annual/actual：81.5％→83.0％',
    ]);
    expect(told(put('tableCell', cell, null))).toEqual(['cell/1/r1/c1：288件→']);
    expect(told(put('indicator', indicatorRecord(2), indicatorRecord(2, { name: '新しい名前' })))).toEqual([
      'indicator/2/name：指標2→新しい名前',
    ]);
  });

  test('数値が同じでも、速報が確定になったことを言う', () => {
    const result = resultRecord(1, '81.5％', { asOfText: '令和7年3月末', asOf: '2025-03-31' });
    const early = { ...result, status: 'preliminary' as const };
    const before = applyCommand(records, put('measurement', result, early));
    expect(changes(put('measurement', early, { ...early, status: 'final' }), before)).toMatchObject([
      { before: '81.5％（速報）', after: '81.5％（確定）' },
    ]);
  });

  test('ほかの年度・期間・支部の変更は、数えない', () => {
    expect(told(put('measurement', null, resultRecord(2, '1％', { year: 2023 })))).toEqual([]);
    expect(told(put('measurement', null, resultRecord(2, '1％', { period: 'q3' })))).toEqual([]);
    expect(told(put('table', null, tableRecord(2, { branchId: 2 })))).toEqual([]);
  });

  test('計算で決まる欄と評価も、前と違えば言う', () => {
    const result = resultRecord(1, '81.5％', { asOfText: '令和7年3月末', asOf: '2025-03-31' });
    const after = calculatePlan(
      applyCommand(records, put('measurement', result, { ...resultRecord(1, '83.0％'), asOf: null })),
    );
    const shown = new Map(
      changedShown(plan, after, moment).map(({ key, before, after: now }) => [key, `${before}→${now}`]),
    );
    expect(shown.get('indicator/1/2024/annual/actual')).toBe('81.5％→83.0％');
    expect(shown.get('indicator/1/2024/annual/mark')).toBe('×→〇');
    expect(shown.get('indicator/1/2024/annual/difference')).toMatch(/^▲1\.3.*→.*0\.2/);
  });
});

test('打ち込んだ変更は、どれもその場所で言われ、元に戻せば言われない', () => {
  const field = fc.record({
    indicatorId: fc.integer({ min: 1, max: 3 }),
    field: fc.constantFrom(...editableFields),
    text: fc.constantFrom('', '7', '81.5％', '83.0％', '令和7年2月末', '×', '-', '3位', '名前'),
  });
  const cell = fc.record({
    rowId: fc.constantFrom('r1', 'r2'),
    columnId: fc.constantFrom('c1', 'c2'),
    text: fc.constantFrom('', '288件', '300件', '言葉'),
  });
  const sentence = fc.record({ text: fc.constantFrom('', '減った。', '受診者は13人増えた。') });
  const tried = (make: () => Command | null): Command | null => {
    try {
      return make();
    } catch {
      return null; // refused, so nothing is stored
    }
  };
  fc.assert(
    fc.property(fc.oneof(field, cell, sentence), input => {
      const at = '2025-05-01T00:00:00.000Z';
      let key: string;
      let command: Command | null;
      if ('field' in input) {
        const { year, period } = moment;
        key = notePlaceKey({ at: 'indicator', year, period, ...input });
        command = tried(() => editField(plan, { ...input, year, period, reason: '理由', by: '', at }));
      } else if ('rowId' in input) {
        key = notePlaceKey({ at: 'cell', tableId: 1, ...input });
        command = editPlan(plan, { kind: 'cell', tableId: 1, ...input }, at);
      } else {
        key = notePlaceKey({ at: 'passage', passageId: 1, field: 'text' });
        command = editPlan(plan, { kind: 'passage', passageId: 1, change: input }, at);
      }
      fc.pre(command !== null);
      if (command === null) return;
      const after = applyCommand(records, command);
      expect(changedSince(records, after, moment).map(change => change.key)).toContain(key);
      expect(changedSince(after, after, moment)).toEqual([]);
      const back = changedSince(after, records, moment).map(one => `${one.key}/${one.after}/${one.before}`);
      expect(back.sort()).toEqual(
        changedSince(records, after, moment)
          .map(one => `${one.key}/${one.before}/${one.after}`)
          .sort(),
      );
    }),
  );
});
