import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyCommand } from '../../../shared/commands/applyCommand.ts';
import { type Command, invert, puts } from '../../../shared/commands/command.ts';
import { commandDigest } from '../../../shared/commands/commandDigest.ts';
import { planCommand } from '../../../shared/commands/planCommand.ts';
import type { PlanInput } from '../../../shared/commands/planInput.ts';
import { emptyLists, toLists, toRecords } from '../../../shared/domain/planRecords.ts';
import type { TableCell } from '../../../shared/domain/tableRecords.ts';
import { columnRecord, rowRecord, tableRecord } from '../../support/samplePlan.ts';

const [rowIds, columnIds] = [
  ['r1', 'r2', 'r3'],
  ['c1', 'c2', 'c3', 'c4'],
];
const text = fc.constantFrom('', '1', '12', ' 1 ', '▲5.3％', '語');
const texts = fc.array(text, { minLength: 12, maxLength: 12 });
const table = tableRecord(1, {
  columns: columnIds.map(id => columnRecord(id, [id])),
  rows: rowIds.map(id => rowRecord(id, [id])),
});

function recordsWith(held: readonly string[]) {
  const tableCell = held.flatMap((one, at) => {
    const place = { tableId: 1, rowId: rowIds[Math.floor(at / 4)] ?? '', columnId: columnIds[at % 4] ?? '' };
    return one.trim() === '' ? [] : [{ ...place, text: one.trim(), formula: at === 5 ? '左' : null }];
  });
  return toRecords({ ...emptyLists(), table: [table], tableCell });
}

const block = (pasted: string[]): PlanInput => ({
  kind: 'cells',
  tableId: 1,
  rowIds,
  columnIds,
  texts: pasted,
});

test('まとめて送る貼り付けは、一つずつ打ったのと同じ記録になり、元に戻る', () => {
  fc.assert(
    fc.property(texts, texts, (held, pasted) => {
      const records = recordsWith(held);
      const single = pasted.map((one, at): PlanInput => {
        const place = { rowId: rowIds[Math.floor(at / 4)] ?? '', columnId: columnIds[at % 4] ?? '' };
        return { kind: 'cell', tableId: 1, ...place, text: one };
      });
      const [whole, parts] = [planCommand(records, [block(pasted)], ''), planCommand(records, single, '')];
      if (whole === null || parts === null) return expect(whole).toBe(parts);
      expect(puts(whole)).toEqual(puts(parts));
      const after = applyCommand(records, whole);
      expect(toLists(applyCommand(after, invert(whole))).tableCell).toEqual(toLists(records).tableCell);
    }),
    { numRuns: 200 },
  );
});

test('画面と本体が別々に作った操作の照合値は、同じなら一致し、どこか違えば一致しない', () => {
  fc.assert(
    fc.property(texts, texts, fc.nat(), (held, pasted, pick) => {
      const records = recordsWith(held);
      const overThere = toRecords(JSON.parse(JSON.stringify(toLists(records))));
      const [ours, theirs] = [records, overThere].map(one => planCommand(one, [block(pasted)], ''));
      if (!ours || !theirs) return expect(ours).toBe(theirs);
      expect(commandDigest(theirs)).toBe(commandDigest(ours));
      expect(commandDigest(turned(ours))).toBe(commandDigest(ours));
      for (const other of changedAt(ours, pick)) expect(commandDigest(other)).not.toBe(commandDigest(ours));
    }),
    { numRuns: 200 },
  );
});

/** The same with the fields of the records the other way round. */
function turned(command: Command): Command {
  const turn = <T>(record: T): T => record && (Object.fromEntries(Object.entries(record).reverse()) as T);
  const steps = puts(command).map(step => ({ ...step, before: turn(step.before), after: turn(step.after) }));
  return { kind: 'batch', steps: steps as Command[] };
}

/** One step less, one in another place, one the other way round, one with another text before or after. */
function changedAt(command: Command, pick: number): Command[] {
  const steps = puts(command);
  const at = pick % steps.length;
  const step = steps[at];
  if (step?.record !== 'tableCell') return [];
  return [
    steps.toSpliced(at, 1),
    ...(steps.length > 1 ? [[...steps.slice(1), ...steps.slice(0, 1)]] : []),
    steps.with(at, invert(step) as typeof step),
    ...(step.before ? [steps.with(at, { ...step, before: more(step.before) })] : []),
    ...(step.after ? [steps.with(at, { ...step, after: more(step.after) })] : []),
  ].map(changed => ({ kind: 'batch', steps: changed }));
}

function more(cell: TableCell): TableCell {
  return { ...cell, text: `${cell.text}0` };
}
