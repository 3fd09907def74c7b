import { openDatabase } from '../../electron/db/openDatabase.ts';
import { openStore, type Store, storeOn } from '../../electron/db/store.ts';

/** How a document is synced: as the program does it, or as a control that has to lose something. */
export type Syncing = 'FULL' | 'NORMAL';

/** Opens a document as the program does, but for the syncing of a control. Checkpoints come often, to be met. */
export function openWith(path: string, syncing: Syncing): Store {
  if (syncing === 'FULL') return openStore(path);
  const db = openDatabase(path);
  db.pragma('synchronous = NORMAL');
  return storeOn(db, path);
}
