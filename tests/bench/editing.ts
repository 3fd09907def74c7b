import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { systemClock } from '../../electron/services/clock.ts';
import { createSampleDocument } from '../../electron/services/createSampleDocument.ts';
import { editFields } from '../../electron/services/editFields.ts';
import { calculatePlan } from '../../shared/calc/planCalculation.ts';
import { applyCommand } from '../../shared/commands/applyCommand.ts';
import { changedNodes } from '../../shared/commands/changedNodes.ts';
import { editField } from '../../shared/commands/editField.ts';
import type { FieldInput } from '../../shared/commands/fieldInput.ts';
import { markKey } from '../../shared/domain/records.ts';
import { type Comparison, compare } from './measure.ts';

/** One typed result: until the new mark is in memory, and until it is durable; against one raw durable INSERT. */
export async function compareEditing(folder: string): Promise<Comparison[]> {
  const session = await createSampleDocument(join(folder, 'bench.bpd'), systemClock);
  const raw = new Database(join(folder, 'raw.db'));
  raw.pragma('locking_mode = EXCLUSIVE');
  raw.pragma('journal_mode = WAL');
  raw.pragma('synchronous = FULL');
  raw.exec('CREATE TABLE edit (id INTEGER PRIMARY KEY, value TEXT) STRICT');
  const insert = raw.prepare('INSERT INTO edit (value) VALUES (?)');
  let count = 0;
  const input = (): FieldInput => {
    count += 1; // 16位 is missed, 14位 is met: the mark changes each time
    const text = count % 2 === 0 ? '16位' : '14位';
    return { indicatorId: 1, year: 2024, period: 'annual', field: 'actual', text };
  };
  // a plan of its own: the session's is never ahead of what is stored
  const plan = calculatePlan(session.plan.records);
  const reference = () => insert.run(`value ${count}`);

  const inMemory = await compare(
    'one edit until the new mark is in memory',
    () => {
      const command = editField(plan, input());
      if (command) plan.update(applyCommand(plan.records, command), changedNodes(command));
      return plan.get('mark', markKey(1, 2024, 'annual'));
    },
    'one raw INSERT, WAL + synchronous=FULL',
    reference,
    500,
  );
  const durable = await compare(
    'one edit until it is durable (records + command log)',
    () => editFields(session, { id: randomUUID(), label: '結果の変更', inputs: [input()] }),
    'one raw INSERT, WAL + synchronous=FULL',
    reference,
    500,
  );
  session.close();
  raw.close();
  return [inMemory, durable];
}
