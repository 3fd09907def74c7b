import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { type PutCommand, put } from '../../shared/commands/command.ts';
import { readSampleBranches } from '../sample/sampleFiles.ts';
import { firstIds, sampleRecords } from '../sample/sampleRecords.ts';
import type { Clock } from './clock.ts';
import { createDocument } from './createDocument.ts';
import type { Session } from './session.ts';

/** The sample document's name among the others. */
export const SAMPLE_NAME = '見本（山梨・埼玉）';

/** Makes a document at `path` with the figures of two branches as they were printed. */
export async function createSampleDocument(path: string, clock: Clock): Promise<Session> {
  const branches = await readSampleBranches();
  const session = createDocument(path, branches[0]?.branch ?? '', clock);
  try {
    const free = firstIds();
    const steps = branches.flatMap((branch, index): PutCommand[] => {
      const id = index + 1;
      const filled = sampleRecords(branch, id, free);
      return index === 0 ? filled : [put('branch', null, { id, name: branch.branch }), ...filled];
    });
    session.run({ id: randomUUID(), label: '見本のデータ', command: { kind: 'batch', steps } });
    return session;
  } catch (error) {
    session.close();
    await rm(path, { force: true });
    throw error;
  }
}
