import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCommand, writeCommand } from '../../../electron/db/repositories/loggedCommand.ts';
import { type Command, put } from '../../../shared/commands/command.ts';

const cell = fc.record({
  tableId: fc.constantFrom(1, 1, 1, 1, 2),
  rowId: fc.constantFrom('r1', 'r2', '3'),
  columnId: fc.constantFrom('c1', 'c2', '__proto__'),
  text: fc.constantFrom('12', '', '1,234', '改\n行', '"'),
  formula: fc.constantFrom(null, null, null, null, null, null, null, null, '上'),
});
const change = fc.record({ at: cell, before: fc.option(cell), after: fc.option(cell), strays: fc.nat(150) });

/** Nearly all of them change one cell of table 1, so that many batches can be packed. */
const step = change.map(({ at, before, after, strays }) => {
  const tableId = strays === 2 ? 2 : 1;
  const place = strays === 0 ? {} : { tableId, rowId: at.rowId, columnId: at.columnId };
  const plain = strays === 1 ? {} : { formula: null };
  const put1 = (one: typeof before) => one && { ...one, ...place, ...plain };
  return put('tableCell', put1(before), put1(after) ?? (before ? null : { ...at, ...plain, ...place }));
});

test('操作の記録は、まとめて書いた貼り付けも、書く前と同じ順と中身で読み戻せる', () => {
  let packed = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 95, maxLength: 140 }), steps => {
      const command: Command = { kind: 'batch', steps };
      const written = writeCommand(command);
      if (written.includes('"kind":"cells"')) packed += 1;
      expect(readCommand(written)).toEqual(command);
    }),
    { numRuns: 150 },
  );
  expect(packed).toBeGreaterThan(5);
});

test('前の版が書いた一つずつの記録も読め、大きな貼り付けは十分の一で書ける', () => {
  const steps = Array.from({ length: 1000 }, (_, at) => {
    const before = { tableId: 1, rowId: `r${at}`, columnId: 'c1', text: '1', formula: null };
    return put('tableCell', before, { ...before, text: '2' });
  });
  const command: Command = { kind: 'batch', steps };
  const old = JSON.stringify(command);
  expect(readCommand(old)).toEqual(command);
  expect(writeCommand(command).length).toBeLessThan(old.length / 8);
});
