import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indicatorStatus } from '../../../../shared/calc/indicatorStatus.ts';
import { calculatePlan } from '../../../../shared/calc/planCalculation.ts';
import { applyCommand } from '../../../../shared/commands/applyCommand.ts';
import type { CarryChoice } from '../../../../shared/commands/carry/carryWish.ts';
import { invert } from '../../../../shared/commands/command.ts';
import { editPlan } from '../../../../shared/commands/editPlan.ts';
import type { Moment } from '../../../../shared/domain/moment.ts';
import type { Passage } from '../../../../shared/domain/outlineRecords.ts';
import { periods } from '../../../../shared/domain/period.ts';
import { fiscalYears, type PlanRecords } from '../../../../shared/domain/planRecords.ts';
import type { PlanTable, TableCell } from '../../../../shared/domain/tableRecords.ts';
import { bothBranches } from '../../../support/bothBranches.ts';
import {
  columnRecord,
  indicatorRecord,
  planOf,
  resultRecord,
  rowRecord,
  tableRecord,
  targetRecord,
} from '../../../support/samplePlan.ts';

const all: CarryChoice = { plans: true, statuses: true, tables: true, targets: true };
const at = (year: number, period: Moment['period']): Moment => ({ branchId: 1, year, period });
const from = { year: 2024, period: 'q2' } as const;

function passage(id: number, change: Partial<Passage> = {}): Passage {
  return {
    ...{ id, branchId: 1, year: 2024, period: 'q2', sectionId: 1, sortOrder: id, kind: 'status' },
    ...{ text: `文${id}`, mark: '△', asOfText: '9月末', links: [], carriedFrom: null },
    ...change,
  };
}

const heading = {
  ...{ id: 1, branchId: 1, year: 2024, parentId: null, sortOrder: 1, number: '１.' },
  ...{ title: '令和６年度の広報', group: '企画', mark: '△', fromId: null },
};
const cell = (rowId: string, columnId: string, text: string, tableId = 1): TableCell => ({
  ...{ tableId, rowId, columnId, text, formula: null },
});

const source = planOf({
  section: [heading, { ...heading, id: 2, parentId: 1, number: '①', title: '広報誌', mark: null }],
  passage: [
    passage(1, { kind: 'plan', mark: null, links: [{ printed: '13人', formula: '『表1』初回＞実績' }] }),
    passage(2),
    passage(3, { sectionId: 2, kind: 'task' }),
  ],
  table: [tableRecord(1, { period: 'q2', sectionId: 2, asOfText: '9月末' })],
  tableCell: [cell('r1', 'c1', '3,560'), { ...cell('r2', 'c1', ''), formula: '目標 × 2' }],
  indicator: [indicatorRecord(1, { sectionId: 2 })],
  target: [targetRecord(1, '80％以上')],
  measurement: [resultRecord(1, '81％')],
}).records;

function carried(records: PlanRecords, to: Moment, choice: Partial<CarryChoice> = {}): PlanRecords {
  const command = editPlan(
    { records },
    { kind: 'carryForward', from: at(2024, 'q2'), to, with: { ...all, ...choice } },
    '',
  );
  if (command === null) return records;
  const after = applyCommand(records, command);
  expect(applyCommand(after, invert(command))).toEqual(records);
  return after;
}

const newOnes = <T extends { id: number }>(records: ReadonlyMap<string, T>, before: ReadonlyMap<string, T>) =>
  [...records.values()].filter(({ id }) => !before.has(String(id)));

describe('次の四半期', () => {
  const q3 = carried(source, at(2024, 'q3'));

  test('本文は評価だけを除いて写り、どこから来たかが残る', () => {
    expect(newOnes(q3.passage, source.passage)).toEqual(
      [1, 2, 3].map(id => {
        const old = source.passage.get(String(id));
        return { ...old, id: id + 3, period: 'q3', mark: null, carriedFrom: from };
      }),
    );
    expect(q3.section).toEqual(source.section);
    expect(q3.target).toEqual(source.target);
  });

  test('付表は数値と計算式ごと写り、数値を空にして始めることもできる', () => {
    expect(newOnes(q3.table, source.table)).toEqual([
      { ...source.table.get('1'), id: 2, period: 'q3', carriedFrom: from },
    ]);
    expect(q3.tableCell.get('2/r1/c1')?.text).toBe('3,560');
    expect(q3.tableCell.get('2/r2/c1')?.formula).toBe('目標 × 2');
    const empty = carried(source, at(2024, 'q3'), { figures: false });
    expect(empty.tableCell.has('2/r1/c1')).toBe(false);
    expect(empty.tableCell.get('2/r2/c1')?.formula).toBe('目標 × 2');
  });

  test('文の中の数値は、同じ題名でも自分の期間の付表と照らし合わせる', () => {
    const edited = applyCommand(q3, {
      kind: 'put',
      record: 'tableCell',
      before: q3.tableCell.get('2/r1/c1') ?? null,
      after: cell('r1', 'c1', '4,000', 2),
    });
    const linked = (records: PlanRecords, id: number | undefined) =>
      JSON.stringify(calculatePlan(records).get('link', `${id}/0`));
    expect(linked(edited, 1)).toBe('{"amount":"3560"}');
    expect(linked(edited, 4)).toBe('{"amount":"4000"}');
    // without a table of its own: the last one that had ended by then
    const q4 = carried(edited, at(2024, 'q4'), { tables: false });
    const [plan4] = newOnes(q4.passage, edited.passage);
    expect(linked(q4, plan4?.id)).toBe('{"amount":"4000"}');
  });

  test('選んだものだけを写す', () => {
    const some = carried(source, at(2024, 'q3'), { statuses: false, tables: false });
    expect(newOnes(some.passage, source.passage).map(({ kind }) => kind)).toEqual(['plan']);
    expect(some.table).toEqual(source.table);
  });
});

describe('次の年度', () => {
  const next = carried(source, at(2025, 'q1'), { statuses: false });

  test('見出しは評価なしで続き、計画と目標が移り、指標も新しい見出しの下に立つ', () => {
    expect(newOnes(next.section, source.section)).toMatchObject([
      { id: 3, year: 2025, parentId: null, title: '令和７年度の広報', mark: null, fromId: 1 },
      { id: 4, year: 2025, parentId: 3, title: '広報誌', fromId: 2 },
    ]);
    expect(newOnes(next.passage, source.passage)).toMatchObject([
      { kind: 'plan', year: 2025, period: 'q1', sectionId: 3, carriedFrom: from },
    ]);
    expect(next.target.get('1/2025')).toMatchObject({ text: '80％以上', carriedFrom: from });
    expect(fiscalYears(next)).toEqual([2025, 2024]);
  });

  test('今年度の結果が、そのまま前年度の欄に出る', () => {
    const plan = calculatePlan(next);
    const indicator = indicatorRecord(1, { sectionId: 2 });
    expect(indicatorStatus(plan, indicator, 2025, 'annual').priorText).toBe('81％');
  });

  test('既にある同じ見出しは書き足さず、続きとして結ぶだけにする', () => {
    const planned = planOf({
      section: [heading, { ...heading, id: 7, year: 2025, title: '令和7年度の広報', mark: '〇' }],
      passage: [passage(1, { kind: 'plan' })],
    }).records;
    const after = carried(planned, at(2025, 'q1'));
    expect([...after.section.values()]).toEqual([
      heading,
      { ...heading, id: 7, year: 2025, title: '令和7年度の広報', mark: '〇', fromId: 1 },
    ]);
    expect(after.passage.get('2')).toMatchObject({ year: 2025, sectionId: 7 });
  });

  test('付表は様式だけが移り、年度の名は一つ進み、前年度となった欄には今年度の数値が残る', () => {
    const form = tableRecord(1, {
      ...{ period: 'q2', title: '令和６年度の実績', checks: ['R６実績 = R５実績 × 2'] },
      columns: [
        columnRecord('c1', ['R６実績'], { formula: null }),
        columnRecord('c2', ['R５実績'], { bracketOf: 'c1' }),
        columnRecord('c3', ['増減'], { formula: 'R６実績 － R５実績' }),
        columnRecord('c4', ['備考'], { kind: 'text' }),
      ],
      rows: [rowRecord('r1', ['初回'])],
      footnotes: [
        { marker: '※1', text: '脱退分', adjusts: { rowId: 'r1', columnId: 'c1', amount: '-7' as never } },
        { marker: '※2', text: '前年分', adjusts: { rowId: 'r1', columnId: 'c3', amount: '-7' as never } },
      ],
    });
    const cells = ['10', '5', '5', '月末締め'].map((text, index) => cell('r1', `c${index + 1}`, text));
    const after = carried(planOf({ table: [form], tableCell: cells }).records, at(2025, 'q2'));
    const table = after.table.get('2') as PlanTable;
    expect(table).toMatchObject({
      title: '令和７年度の実績',
      checks: ['R７実績 = R６実績 × 2'],
      carriedFrom: from,
    });
    expect(table.columns.map(({ heads }) => heads[0])).toEqual(['R７実績', 'R６実績', '増減', '備考']);
    expect(table.columns[2]?.formula).toBe('R７実績 － R６実績');
    expect(table.footnotes.map(({ adjusts }) => adjusts?.columnId ?? null)).toEqual(['c2', null]);
    const text = (columnId: string) => after.tableCell.get(`2/r1/${columnId}`)?.text ?? '';
    expect(['c1', 'c2', 'c3', 'c4'].map(text)).toEqual(['', '10', '', '月末締め']);
  });

  test('年度の並ぶ付表は一年ずれ、かっこの欄には隣の今年度が入り、前年の式は去年の付表を見る', () => {
    const trend = tableRecord(1, {
      period: 'q2',
      rows: [rowRecord('r1', ['令和5年度']), rowRecord('r2', ['令和6年度'])],
    });
    const named = tableRecord(3, {
      ...{ period: 'q2', rows: [rowRecord('r1', ['初回'])] },
      columns: [columnRecord('c1', ['R６実績']), columnRecord('c2', ['去年'], { formula: '前年(R６実績)' })],
    });
    const bracket = tableRecord(2, {
      ...{ period: 'q2', title: 'R6推移' },
      columns: [
        columnRecord('c1', ['実績']),
        columnRecord('c2', ['前年'], { bracketOf: 'c1' }),
        columnRecord('c3', ['去年'], { formula: '前年(実績)' }),
      ],
      rows: [rowRecord('r1', ['初回'])],
    });
    const cells = [
      cell('r1', 'c1', '50'),
      cell('r2', 'c1', '60'),
      cell('r1', 'c1', '8', 2),
      cell('r1', 'c2', '7', 2),
    ];
    cells.push(cell('r1', 'c1', '9', 3));
    const after = carried(
      planOf({ table: [trend, bracket, named], tableCell: cells }).records,
      at(2025, 'q2'),
    );
    const text = (key: string) => after.tableCell.get(key)?.text ?? '';
    expect(['4/r1/c1', '4/r2/c1'].map(text)).toEqual(['60', '']);
    expect(['5/r1/c1', '5/r1/c2'].map(text)).toEqual(['', '8']);
    const plan = calculatePlan(after);
    expect(plan.get('cell', '5/r1/c3')).toMatchObject({ figure: { value: '8' } });
    expect(plan.get('cell', '6/r1/c2')).toMatchObject({ figure: { value: '9' } });
  });
});

describe('断るとき', () => {
  const carry = (to: Moment, choice: Partial<CarryChoice> = {}, records = source, start = at(2024, 'q2')) =>
    editPlan({ records }, { kind: 'carryForward', from: start, to, with: { ...all, ...choice } }, '');

  test('同じ期間、前の年度、空の引き継ぎ元、知らない支部は断る', () => {
    expect(() => carry(at(2024, 'q2'))).toThrow('carrySame: 令和6年度 第2四半期');
    expect(() => carry(at(2023, 'q2'))).toThrow('carryBackwards: 令和5年度 第2四半期');
    expect(() => carry(at(2024, 'q4'), {}, source, at(2024, 'q3'))).toThrow(
      'carryEmpty: 令和6年度 第3四半期',
    );
    expect(() => carry({ ...at(2024, 'q3'), branchId: 2 })).toThrow('branchUnknown');
  });

  test('引き継ぎ先に内容があれば断り、足りないものだけを加えるなら、あるものには触れない', () => {
    const own = passage(9, { period: 'q3', text: '第3四半期の文' });
    const begun = planOf({
      section: [heading],
      passage: [passage(1), passage(2, { kind: 'plan' }), own],
    }).records;
    expect(() => carry(at(2024, 'q3'), {}, begun)).toThrow('carryFilled: 令和6年度 第3四半期に、本文 1件');
    const after = carried(begun, at(2024, 'q3'), { onlyMissing: true });
    expect(after.passage.get('9')).toEqual(own);
    expect(newOnes(after.passage, begun.passage).map(({ kind }) => kind)).toEqual(['plan']);
  });
});

test('見本のどの期間からどこへ引き継いでも、元に戻せば同じになり、二度目は何も加わらない', () => {
  const { records } = bothBranches().plan;
  const moment = fc.record({
    branchId: fc.constantFrom(1, 2),
    year: fc.constantFrom(2024, 2025, 2026),
    period: fc.constantFrom(...periods),
  });
  const choice = fc.record({ plans: fc.boolean(), statuses: fc.boolean(), targets: fc.boolean() });
  const start = fc.constantFrom({ ...at(2024, 'annual') }, { ...at(2024, 'q3'), branchId: 2 });
  fc.assert(
    fc.property(start, moment, choice, fc.boolean(), (begin, to, what, figures) => {
      fc.pre(begin.year !== to.year || begin.period !== to.period);
      const input = {
        kind: 'carryForward' as const,
        from: begin,
        to: { ...to, branchId: begin.branchId },
        with: { ...what, tables: true, figures, onlyMissing: true },
      };
      const command = editPlan({ records }, input, '');
      expect(command).not.toBeNull();
      if (command === null) return;
      const after = applyCommand(records, command);
      for (const kind of ['passage', 'table', 'tableCell', 'target', 'section'] as const) {
        const back = applyCommand(after, invert(command))[kind];
        expect([...back.values()]).toEqual([...records[kind].values()]);
      }
      expect(editPlan({ records: after }, input, '')).toBeNull();
    }),
    { numRuns: 12 },
  );
});
