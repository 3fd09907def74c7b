import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calculatePlan } from '../../../shared/calc/planCalculation.ts';
import { applyCommand } from '../../../shared/commands/applyCommand.ts';
import { changedNodes } from '../../../shared/commands/changedNodes.ts';
import { invert } from '../../../shared/commands/command.ts';
import { editPlan } from '../../../shared/commands/editPlan.ts';
import type { PlanInput } from '../../../shared/commands/planInput.ts';
import { decimalText } from '../../../shared/domain/decimalText.ts';
import { tableCellKey } from '../../../shared/domain/tableRecords.ts';
import { columnRecord, planOf, rowRecord, tableRecord } from '../../support/samplePlan.ts';

const AT = '2025-05-01T00:00:00.000Z';

function start() {
  const table = tableRecord(1, {
    columns: [
      columnRecord('c1', ['R６', '件数'], { unit: '件' }),
      columnRecord('c2', ['R６', '金額'], { unit: '千円', formula: '件数 × 2' }),
      columnRecord('c3', ['R５', '件数'], { bracketOf: 'c1' }),
    ],
    rows: [
      rowRecord('r1', ['初回']),
      rowRecord('r2', ['評価']),
      rowRecord('r3', ['計'], { formula: '合計(上)' }),
    ],
    footnotes: [
      { marker: '※', text: '', adjusts: { rowId: 'r2', columnId: 'c1', amount: decimalText('-7') } },
    ],
  });
  const cell = (rowId: string, columnId: string, text: string) => ({
    tableId: 1,
    rowId,
    columnId,
    text,
    formula: null,
  });
  return planOf({
    table: [table],
    tableCell: [cell('r1', 'c1', '3'), cell('r2', 'c1', '4'), cell('r2', 'c3', '9')],
  });
}

/** The plan after an edit, whose inverse brings back the very records. */
function edited(input: PlanInput, plan = start()) {
  const command = editPlan(plan, input, AT);
  if (command === null) throw new Error('nothing changes');
  const after = applyCommand(plan.records, command);
  expect(applyCommand(after, invert(command))).toEqual(plan.records);
  plan.update(after, changedNodes(command));
  return plan;
}
const tableOf = (plan: ReturnType<typeof start>) => {
  const table = plan.records.table.get('1');
  if (!table) throw new Error('no table');
  return table;
};
const total = (plan: ReturnType<typeof start>, rowId = 'r3') => {
  const value = plan.get('cell', tableCellKey(1, rowId, 'c1'));
  return value !== null && 'figure' in value ? value.figure?.value : value;
};

describe('行と列', () => {
  test('挿入した行は同じ群に立ち、合計はその値も足す', () => {
    const plan = edited({ kind: 'insertLine', tableId: 1, axis: 'rows', at: 1 });
    expect(tableOf(plan).rows.map(({ id, heads }) => [id, ...heads])).toEqual([
      ['r1', '初回'],
      ['r4', ''],
      ['r2', '評価'],
      ['r3', '計'],
    ]);
    expect(total(plan)).toBe('7');
    expect(total(edited({ kind: 'cell', tableId: 1, rowId: 'r4', columnId: 'c1', text: '5' }, plan))).toBe(
      '12',
    );
  });

  test('挿入した列は隣の群と単位を受け継ぎ、計算式は受け継がない', () => {
    const table = tableOf(edited({ kind: 'insertLine', tableId: 1, axis: 'columns', at: 1 }));
    expect(table.columns[1]).toEqual(columnRecord('c4', ['R６', ''], { unit: null }));
  });

  test('行を消すと、そのセルも脚注の調整も消え、合計が変わる', () => {
    const plan = edited({ kind: 'deleteLines', tableId: 1, axis: 'rows', ids: ['r2'] });
    expect([...plan.records.tableCell.keys()]).toEqual(['1/r1/c1']);
    expect(tableOf(plan).footnotes[0]?.adjusts).toBeNull();
    expect(total(plan)).toBe('3');
  });

  test('列を消すと、そのかっこに立っていた列はひとり立ちする', () => {
    const table = tableOf(edited({ kind: 'deleteLines', tableId: 1, axis: 'columns', ids: ['c1'] }));
    expect(table.columns.map(({ id, bracketOf }) => [id, bracketOf])).toEqual([
      ['c2', null],
      ['c3', null],
    ]);
  });

  test('最後の行は消せない', () => {
    const ids = ['r1', 'r2', 'r3'];
    expect(() => editPlan(start(), { kind: 'deleteLines', tableId: 1, axis: 'rows', ids }, AT)).toThrow(
      'lastLine',
    );
  });

  test('動かす、写す、見出しを直す', () => {
    const moved = edited({ kind: 'moveLine', tableId: 1, axis: 'rows', id: 'r3', to: 0 });
    expect(tableOf(moved).rows.map(({ id }) => id)).toEqual(['r3', 'r1', 'r2']);
    expect(total(moved)).toBeNull(); // nothing stands above it now
    const copied = edited({ kind: 'duplicateLine', tableId: 1, axis: 'rows', id: 'r2' });
    expect(tableOf(copied).rows.map(({ id }) => id)).toEqual(['r1', 'r2', 'r4', 'r3']);
    expect(total(copied)).toBe('11');
    const renamed = edited({ kind: 'head', tableId: 1, axis: 'columns', id: 'c1', level: 1, text: '人数' });
    expect(tableOf(renamed).columns[0]?.heads).toEqual(['R６', '人数']);
    expect(() =>
      editPlan(start(), { kind: 'moveLine', tableId: 1, axis: 'rows', id: 'r9', to: 0 }, AT),
    ).toThrow('placeUnknown');
  });

  test('どんな順に行と列を変えても、計算は最初からやり直したのと同じ', () => {
    const axis = fc.constantFrom('rows' as const, 'columns' as const);
    const change = fc.oneof(
      fc.record({ kind: fc.constant('insertLine' as const), axis, at: fc.nat(4) }),
      fc.record({ kind: fc.constant('deleteLines' as const), axis, at: fc.nat(4) }),
      fc.record({ kind: fc.constant('moveLine' as const), axis, at: fc.nat(4), to: fc.nat(4) }),
      fc.record({ kind: fc.constant('duplicateLine' as const), axis, at: fc.nat(4) }),
    );
    const inputOf = (
      one: { kind: string; axis: 'rows' | 'columns'; at: number; to?: number },
      id: string,
    ): PlanInput => {
      const line = { tableId: 1, axis: one.axis };
      if (one.kind === 'insertLine') return { kind: 'insertLine', ...line, at: one.at };
      if (one.kind === 'deleteLines') return { kind: 'deleteLines', ...line, ids: [id] };
      if (one.kind === 'moveLine') return { kind: 'moveLine', ...line, id, to: one.to ?? 0 };
      return { kind: 'duplicateLine', ...line, id };
    };
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), changes => {
        const plan = start();
        for (const one of changes) {
          const id = tableOf(plan)[one.axis][one.at]?.id;
          if (id === undefined || (one.kind === 'deleteLines' && tableOf(plan)[one.axis].length === 1))
            continue;
          const input = inputOf(one, id);
          const command = editPlan(plan, input, AT);
          if (command) plan.update(applyCommand(plan.records, command), changedNodes(command));
          const fresh = calculatePlan(plan.records);
          for (const row of tableOf(plan).rows) {
            for (const column of tableOf(plan).columns) {
              const key = tableCellKey(1, row.id, column.id);
              expect(plan.get('cell', key)).toEqual(fresh.get('cell', key));
            }
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('付表を加える・改題する・消す', () => {
  const moment = { branchId: 1, year: 2024, period: 'annual' as const };

  test('加えた付表には名前があり、同じ題名は断る', () => {
    const plan = edited({ kind: 'addTable', moment, sectionId: null, title: ' 健診の実績 ' });
    expect(plan.records.table.get('2')).toMatchObject({ title: '健診の実績', ...moment });
    expect(() =>
      editPlan(plan, { kind: 'addTable', moment, sectionId: null, title: '健診の実績' }, AT),
    ).toThrow('nameTaken');
    expect(() => editPlan(plan, { kind: 'renameTable', tableId: 1, title: '健診の実績' }, AT)).toThrow(
      'nameTaken',
    );
    expect(() => editPlan(plan, { kind: 'renameTable', tableId: 1, title: ' ' }, AT)).toThrow('nameRequired');
    expect(
      edited({ kind: 'renameTable', tableId: 1, title: '新しい題' }, plan).records.table.get('1')?.title,
    ).toBe('新しい題');
  });

  test('消すとセルごと消え、元に戻すと全部戻る', () => {
    const plan = edited({ kind: 'deleteTable', tableId: 1 });
    expect(plan.records.table.size).toBe(0);
    expect(plan.records.tableCell.size).toBe(0);
  });
});
