import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { noCorrections } from '../../shared/reading/reading.ts';
import { sampleWorkbook } from '../sample/sampleWorkbook.ts';
import type { Clock } from './clock.ts';
import { createDocument } from './createDocument.ts';
import { importWorkbook } from './importWorkbook.ts';
import type { Session } from './session.ts';

/** The sample document's name among the others. */
export const SAMPLE_NAME = '見本（山梨）';

/** Makes a document with sample data at `path`: a real workbook, taken in the way a person would. */
export async function createSampleDocument(path: string, clock: Clock): Promise<Session> {
  const { fileName, branchName, year } = sampleWorkbook;
  const bytes = await sampleWorkbook.read();
  const session = createDocument(path, branchName, clock);
  try {
    const id = randomUUID();
    const moment = { branchId: 1, year, period: 'annual' as const };
    const workbook = { id, fileName, bytes, corrections: noCorrections, moment };
    await importWorkbook(session, workbook, clock);
    return session;
  } catch (error) {
    session.close();
    await rm(path, { force: true });
    throw error;
  }
}
