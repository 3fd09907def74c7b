import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AppError } from '../../shared/errors/appError.ts';
import type { DocumentEntry } from '../../shared/ipc/contract.ts';
import { openRecentDocuments, type RecentDocuments } from './recentDocuments.ts';

/** The folder the documents live in, and those opened from elsewhere. Ids stand for paths. */
export interface DocumentFolder {
  readonly path: string;
  list(): DocumentEntry[];
  /** @throws AppError documentMissing */
  pathOf(id: string): string;
  /** Remembers a document opened from another folder. */
  remember(path: string): string;
  /** A free file name for a new document of a branch. */
  newPath(branchName: string): string;
}

const EXTENSION = '.bpd';

export function openDocumentFolder(
  path: string,
  recent: RecentDocuments = openRecentDocuments(null),
): DocumentFolder {
  mkdirSync(path, { recursive: true });
  /** A file that is not there is not shown: a stick that is away comes back. */
  const elsewhere = () => recent.paths().filter(known => dirname(known) !== path);
  const paths = () => [
    ...readdirSync(path)
      .filter(name => name.endsWith(EXTENSION))
      .map(name => join(path, name)),
    ...elsewhere().filter(known => existsSync(known)),
  ];
  return {
    path,
    list: () =>
      paths()
        .map(file => ({
          id: idOf(file),
          name: nameOf(file),
          changedAt: statSync(file).mtime.toISOString(),
        }))
        .sort((a, b) => b.changedAt.localeCompare(a.changedAt)),
    pathOf(id) {
      const found = paths().find(file => idOf(file) === id);
      if (found === undefined) throw new AppError('documentMissing', '文書');
      return found;
    },
    remember(file) {
      if (dirname(file) !== path) recent.add(file);
      return idOf(file);
    },
    newPath(branchName) {
      const stem = branchName.replace(/[\\/:*?"<>|\s.]+/g, '') || '支部';
      for (let number = 1; ; number += 1) {
        const file = join(path, `${stem}${number === 1 ? '' : `-${number}`}${EXTENSION}`);
        if (!existsSync(file)) return file;
      }
    },
  };
}

export function idOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 24);
}

/** The document's name as people see it: the file's name without extension. */
export function nameOf(path: string): string {
  return (
    path
      .split(/[\\/]/)
      .at(-1)
      ?.replace(/\.bpd$/i, '') ?? path
  );
}
