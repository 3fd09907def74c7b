import { statSync } from 'node:fs';

/** Tells whether the file at `path` is still the one that stood there when the watch began. */
export function fileWatch(path: string): () => boolean {
  const identity = () => {
    const found = statSync(path, { bigint: true, throwIfNoEntry: false });
    return found && `${found.dev}/${found.ino}`;
  };
  const first = identity();
  return () => {
    try {
      return identity() === first;
    } catch {
      return false; // the drive itself is gone
    }
  };
}
