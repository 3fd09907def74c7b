import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { systemClock } from '../../electron/services/clock.ts';
import { editFields } from '../../electron/services/editFields.ts';
import { startSession } from '../../electron/services/session.ts';
import { openWith, type Syncing } from './openWith.ts';

/**
 * Types results into a document, one edit each, says each number once it is saved, and dies.
 * Arguments: the document, FULL or NORMAL, how many edits
 */
const [, , path = '', syncing = 'FULL', edits = '100'] = process.argv;
const session = startSession(openWith(path, syncing as Syncing), systemClock);
for (let number = 1; number <= Number(edits); number += 1) {
  const text = `${number}位`;
  const input = { indicatorId: 1, year: 2024, period: 'annual', field: 'actual', text } as const;
  editFields(session, { id: randomUUID(), label: '結果の変更', inputs: [input] });
  writeSync(1, `saved ${number}\n`);
}
process.kill(process.pid, 'SIGKILL');
