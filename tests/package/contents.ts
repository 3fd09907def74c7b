import type { ArchivedFile } from './archivedFiles.ts';

/** The parts a package is made of, by their paths; the first that fits counts. */
const parts: readonly [part: string, paths: RegExp][] = [
  ['machine side: main.js', /^build\/out\/electron\/main\.js$/],
  ['thread that reads workbooks: parseWorker.js', /^build\/out\/electron\/parseWorker\.js$/],
  ['thread that checks backups: checkWorker.js', /^build\/out\/electron\/checkWorker\.js$/],
  ['preload script', /^build\/out\/electron\/preload\.cjs$/],
  ['sample documents', /^build\/out\/electron\/[\w-]+\.json$/],
  ['handout fonts, gothic', /^build\/out\/electron\/node_modules\/.*\/biz-udpgothic\/.*\.ttf$/],
  ['handout fonts, mincho', /^build\/out\/electron\/node_modules\/.*\/biz-udpmincho\/.*\.ttf$/],
  ['licences', /LICENSE/],
  ['window: fonts', /^build\/out\/renderer\/.*\.(?:ttf|woff2)$/],
  ['window: pictures of the help', /^build\/out\/renderer\/.*\.(?:png|svg|webp|jpg)$/],
  ['window: page, scripts, styles', /^build\/out\/renderer\/.*\.(?:html|m?js|css|wasm)$/],
  ['SQLite, binary', /^node_modules\/better-sqlite3\/prebuilds\/.*\.node$/],
  ['SQLite, its package', /^node_modules\/better-sqlite3\/(?:package\.json|lib\/)/],
  ['package.json', /^(?:build\/out\/electron\/node_modules\/.*\/)?package\.json$/],
];

/** What has to be in every package. */
const needed = parts.map(([part]) => part);

export interface PackedPart {
  part: string;
  files: number;
  bytes: number;
}

export interface Contents {
  parts: PackedPart[];
  bytes: number;
  /** What has no business there, and what is missing. */
  troubles: string[];
}

/** What is in a package, part by part. Whatever belongs to none of the parts is a trouble. */
export function contentsOf(files: readonly ArchivedFile[]): Contents {
  const sums = new Map<string, PackedPart>();
  const troubles: string[] = [];
  for (const { path, bytes, isUnpacked } of files) {
    const part = parts.find(([, paths]) => paths.test(path))?.[0];
    if (part === undefined) troubles.push(`not part of the program: ${path}`);
    if (path.endsWith('.node') !== isUnpacked) troubles.push(`in the wrong place: ${path}`);
    const sum = sums.get(part ?? 'other') ?? { part: part ?? 'other', files: 0, bytes: 0 };
    sums.set(sum.part, { ...sum, files: sum.files + 1, bytes: sum.bytes + bytes });
  }
  for (const part of needed) if (!sums.has(part)) troubles.push(`missing: ${part}`);
  const order = [...parts.map(([part]) => part), 'other'];
  return {
    parts: order.flatMap(part => sums.get(part) ?? []),
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    troubles,
  };
}
