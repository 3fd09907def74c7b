import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const FILE = '最近使った文書.json';
/** More would not be found again in a list. */
const MOST = 20;
const pathsSchema = z.array(z.string().min(1).max(4000)).max(1000);

/** Documents outside the program's own folder that were opened on this PC, the newest first, in a file of its own. */
export interface RecentDocuments {
  paths(): readonly string[];
  add(path: string): void;
}

/** @param settingsFolder null keeps them until the program ends */
export function openRecentDocuments(settingsFolder: string | null): RecentDocuments {
  let paths = settingsFolder === null ? [] : read(join(settingsFolder, FILE));
  return {
    paths: () => paths,
    add(path) {
      if (paths[0] === path) return;
      paths = [path, ...paths.filter(other => other !== path)].slice(0, MOST);
      if (settingsFolder === null) return;
      try {
        mkdirSync(settingsFolder, { recursive: true });
        writeFileSync(join(settingsFolder, FILE), `${JSON.stringify(paths, null, 1)}\n`);
      } catch {
        // The document is open all the same; only the list forgets it.
      }
    },
  };
}

function read(path: string): string[] {
  try {
    return pathsSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).slice(0, MOST);
  } catch {
    return [];
  }
}
