import { randomUUID } from 'node:crypto';
import { put } from '../../shared/commands/command.ts';
import { createStore } from '../db/store.ts';
import type { Clock } from './clock.ts';
import { type Session, startSession } from './session.ts';

/** Makes a document for a branch at `path`. @throws AppError documentExists, folderNotWritable */
export function createDocument(path: string, branchName: string, clock: Clock): Session {
  const store = createStore(path);
  const command = put('branch', null, { id: 1, name: branchName });
  store.begin({ id: randomUUID(), label: '文書の作成', command }, clock());
  return startSession(store, clock);
}
