import { openStore } from '../db/store.ts';
import type { Clock } from './clock.ts';
import { type Session, startSession } from './session.ts';

/** Opens the document at `path`; see `openDatabase` for what can go wrong. */
export function openDocument(path: string, clock: Clock): Session {
  return startSession(openStore(path), clock);
}
