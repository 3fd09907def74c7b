import { basename } from 'node:path';
import { AppError } from '../../shared/errors/appError.ts';
import type { ReadOnlyState } from '../../shared/safety/readOnlyState.ts';
import type { Store } from '../db/store.ts';
import type { Clock } from './clock.ts';
import { holderName, isLeftBehind, readHolder } from './holderFile.ts';
import { onlyRead } from './onlyRead.ts';
import { openDocument } from './openDocument.ts';
import { takeReadingCopy } from './readingCopy.ts';
import type { Session } from './session.ts';

/** Opens a document to work on it; only to read where another program has it, or where it cannot be written to. */
export function openOrRead(path: string, clock: Clock): Session {
  try {
    return openDocument(path, clock);
  } catch (error) {
    const reason = error instanceof AppError ? REASONS[error.code] : undefined;
    if (reason === undefined) throw error;
    try {
      return openToRead(path, reason, clock);
    } catch (cause) {
      // that it is damaged is more to be said than that somebody has it
      throw cause instanceof AppError && cause.code !== 'documentReadOnly' ? cause : error;
    }
  }
}

const REASONS: Partial<Record<AppError['code'], ReadOnlyState['reason']>> = {
  documentInUse: 'inUse',
  documentReadOnly: 'readOnly',
};

/** So often a copy is taken anew that does not hold together, because somebody was writing. */
const ATTEMPTS = 3;

function openToRead(path: string, reason: ReadOnlyState['reason'], clock: Clock): Session {
  for (let attempt = 1; ; attempt += 1) {
    const copy = takeReadingCopy(path);
    try {
      const session = openWhole(copy.path, clock);
      return readOnlySession(
        session,
        path,
        { ...holderOf(path, reason), reason, asOf: clock() },
        copy.remove,
      );
    } catch (error) {
      copy.remove();
      const isTorn = error instanceof AppError && error.code === 'documentDamaged';
      if (!isTorn || attempt === ATTEMPTS) throw error;
    }
  }
}

/** The copy, whose every row and whose log have to agree. */
function openWhole(path: string, clock: Clock): Session {
  const session = openDocument(path, clock);
  if (session.store.verify().length === 0) return session;
  session.close();
  throw new AppError('documentDamaged', basename(path));
}

/** A file that was left behind names nobody who has the document now. */
function holderOf(path: string, reason: ReadOnlyState['reason']): Pick<ReadOnlyState, 'who' | 'since'> {
  const holder = reason === 'inUse' ? readHolder(path) : null;
  if (holder === null || isLeftBehind(holder)) return { who: null, since: null };
  return { who: holderName(holder), since: holder.since };
}

function readOnlySession(copy: Session, path: string, state: ReadOnlyState, remove: () => void): Session {
  const refuse = (): never => {
    throw onlyRead({ path, readOnly: state });
  };
  const { plan, store: whole } = copy;
  const store: Store = {
    ...whole,
    path,
    begin: refuse,
    run: refuse,
    undo: refuse,
    redo: refuse,
    jump: refuse,
    undoState: () => ({ undo: null, redo: null }),
    keepWorkbook: refuse,
    keepFrozen: refuse,
  };
  return {
    path,
    readOnly: state,
    store,
    plan,
    run: refuse,
    undo: refuse,
    redo: refuse,
    jump: refuse,
    undoState: store.undoState,
    close() {
      copy.close();
      remove();
    },
  };
}
