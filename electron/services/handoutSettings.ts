import { mkdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  defaultHandoutOptions,
  type HandoutKind,
  type HandoutOptions,
} from '../../shared/handout/handoutOptions.ts';
import { handoutOptionsSchema } from '../../shared/ipc/handoutSchema.ts';
import { writeFileSafely } from './writeFileSafely.ts';

const FILE = '配布資料の設定.json';
/** More kinds of handouts than anybody prints: those printed longest ago are forgotten. */
const MOST = 200;
const MOST_BYTES = 4 * 2 ** 20;

/** Whose handout: options name the headings of a document, so each document has its own. */
export interface HandoutOwner {
  documentId: string;
  branchId: number;
  kind: HandoutKind;
}

/** What was chosen for each handout when it was last printed, in a file of the program's own. */
export interface HandoutSettings {
  read(owner: HandoutOwner): Promise<HandoutOptions>;
  /** Never fails: a handout that has been printed is not lost because its options could not be kept. */
  keep(owner: HandoutOwner, options: HandoutOptions): Promise<void>;
}

export function openHandoutSettings(folder: string): HandoutSettings {
  const path = join(folder, FILE);
  let known: Promise<Map<string, unknown>> | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const load = () => {
    known ??= readAll(path);
    return known;
  };
  return {
    async read(owner) {
      const proposed = defaultHandoutOptions[owner.kind];
      const kept = (await load()).get(keyOf(owner));
      // What an older version of the program could not yet ask stays as proposed.
      const found = handoutOptionsSchema.safeParse({ ...proposed, ...Object(kept) });
      return found.success ? found.data : proposed;
    },
    keep(owner, options) {
      const turn = last.then(async () => {
        const all = await load();
        all.delete(keyOf(owner));
        all.set(keyOf(owner), options);
        for (const oldest of all.keys()) {
          if (all.size <= MOST) break;
          all.delete(oldest);
        }
        await mkdir(folder, { recursive: true });
        await writeFileSafely(
          path,
          new TextEncoder().encode(`${JSON.stringify(Object.fromEntries(all), null, 1)}\n`),
        );
      });
      last = turn.catch(() => undefined);
      return turn.catch(() => undefined);
    },
  };
}

function keyOf({ documentId, branchId, kind }: HandoutOwner): string {
  return `${documentId}/${branchId}/${kind}`;
}

/** A file that cannot be read is as good as none: nothing in it is worth more than choosing again. */
async function readAll(path: string): Promise<Map<string, unknown>> {
  try {
    if ((await stat(path)).size > MOST_BYTES) return new Map();
    const read: unknown = JSON.parse(await readFile(path, 'utf8'));
    return new Map(Object.entries(read ?? {}));
  } catch {
    return new Map();
  }
}
