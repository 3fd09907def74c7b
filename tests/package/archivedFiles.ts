import { readFileSync } from 'node:fs';

export interface ArchivedFile {
  /** From the archive's root, with `/`. */
  path: string;
  bytes: number;
  /** Beside the archive instead of in it. */
  isUnpacked: boolean;
}

interface Entry {
  files?: Record<string, Entry>;
  size?: number;
  unpacked?: boolean;
}

/** Every file of an app.asar; its table of contents is JSON behind four lengths. */
export function archivedFiles(archive: string): ArchivedFile[] {
  const bytes = readFileSync(archive);
  return filesIn(JSON.parse(bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12))) as Entry, '');
}

function filesIn(entry: Entry, path: string): ArchivedFile[] {
  if (!entry.files) return [{ path, bytes: entry.size ?? 0, isUnpacked: entry.unpacked === true }];
  return Object.entries(entry.files).flatMap(([name, child]) =>
    filesIn(child, path === '' ? name : `${path}/${name}`),
  );
}
