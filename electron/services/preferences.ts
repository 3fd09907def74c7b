import { mkdir, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type ColumnLayout,
  MOST_GRIDS,
  type Preferences,
  preferencesSchema,
} from '../../shared/ipc/preferencesSchema.ts';
import { writeFileSafely } from './writeFileSafely.ts';

const FILE = '画面の設定.json';
/** Larger than anything this program writes. */
const MOST_BYTES = 4 * 2 ** 20;

/** The preferences of the person at this PC, in a file of the program's own. */
export interface PreferencesFile {
  read(): Promise<Preferences>;
  /** Keeps the layout of one grid; null forgets it. @throws AppError fileNotWritable, diskFull */
  writeGrid(name: string, layout: ColumnLayout | null): Promise<void>;
}

/** Nothing is read before it is asked for. A damaged file is put aside, and the program starts with its own layout. */
export function openPreferences(folder: string): PreferencesFile {
  const path = join(folder, FILE);
  let known: Promise<Preferences> | null = null;
  /** Writes go one after the other, so that the last one counts. */
  let last: Promise<unknown> = Promise.resolve();

  const read = () => {
    known ??= load(path);
    return known;
  };

  return {
    read,
    writeGrid(name, layout) {
      const turn = last.then(async () => {
        const { grids } = await read();
        const { [name]: _, ...others } = grids;
        const next = { grids: layout === null ? others : newest({ ...others, [name]: layout }) };
        await mkdir(folder, { recursive: true }).catch(() => undefined); // the writing itself says what is wrong
        await writeFileSafely(path, new TextEncoder().encode(`${JSON.stringify(next, null, 1)}\n`));
        known = Promise.resolve(next);
      });
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}

async function load(path: string): Promise<Preferences> {
  try {
    if ((await stat(path)).size > MOST_BYTES) throw new Error('too large');
    return preferencesSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') await putAside(path);
    return { grids: {} };
  }
}

/** What cannot be read may still be of use to somebody. */
async function putAside(path: string): Promise<void> {
  await rename(path, path.replace(/\.json$/, '（読めなかった控え）.json')).catch(() => undefined);
}

function newest(grids: Preferences['grids']): Preferences['grids'] {
  return Object.fromEntries(Object.entries(grids).slice(-MOST_GRIDS));
}
