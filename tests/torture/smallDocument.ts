import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '../../electron/services/clock.ts';
import { createDocument } from '../../electron/services/createDocument.ts';
import { put } from '../../shared/commands/command.ts';
import { indicatorRecord, tableRecord, targetRecord } from '../support/samplePlan.ts';

/** A closed document with an indicator and a table, small enough to be opened thousands of times. */
export function smallDocument(folder: string, branchName = '山梨'): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, '山梨.bpd');
  const session = createDocument(path, branchName, systemClock);
  const steps = [
    put('indicator', null, indicatorRecord(1)),
    put('target', null, targetRecord(1, '15位以内')),
    put('table', null, tableRecord(1)),
  ];
  session.run({ id: 'small', label: '準備', command: { kind: 'batch', steps } });
  session.close();
  return path;
}
