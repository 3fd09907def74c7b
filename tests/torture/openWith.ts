import { openDatabase } from '../../electron/db/openDatabase.ts';
import { openStore, type Store, storeOn } from '../../electron/db/store.ts';

/** How a document is synced: as the program does it (FULL), as a control that has to lose something, or without WAL. */
export type Syncing = 'FULL' | 'NORMAL' | 'DELETE/FULL' | 'DELETE/EXTRA';

/** Opens a document as the program does, but for the journal and syncing of the other ways. */
export function openWith(path: string, syncing: Syncing): Store {
  if (syncing === 'FULL') return openStore(path);
  const db = openDatabase(path);
  const [journal, synchronous] = syncing === 'NORMAL' ? ['WAL', syncing] : syncing.split('/');
  db.pragma(`journal_mode = ${journal}`);
  db.pragma(`synchronous = ${synchronous}`);
  return storeOn(db, path);
}
