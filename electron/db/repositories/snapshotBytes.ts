import { createHash } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';
import { AppError } from '../../../shared/errors/appError.ts';
import type { Connection } from '../openDatabase.ts';

/** The frozen records of versions as texts, found by the SHA-256 of the text; compressed, never changed. */
export interface SnapshotBytes {
  /** @returns the hash the text is found by */
  keep(text: string): string;
  /** @throws AppError snapshotDamaged where the text is gone or is not what was kept */
  find(sha256: string): string;
}

export function createSnapshotBytes(db: Connection): SnapshotBytes {
  const has = db.prepare<[string]>('SELECT 1 FROM snapshot_bytes WHERE sha256 = ?').pluck();
  const insert = db.prepare<[string, Uint8Array]>('INSERT INTO snapshot_bytes (sha256, bytes) VALUES (?, ?)');
  const select = db.prepare<[string], Buffer>('SELECT bytes FROM snapshot_bytes WHERE sha256 = ?').pluck();
  return {
    keep(text) {
      const sha256 = hashOf(text);
      if (has.get(sha256) === undefined) insert.run(sha256, deflateSync(text));
      return sha256;
    },
    find(sha256) {
      const text = inflated(select.get(sha256) as Buffer | undefined);
      if (text === null || hashOf(text) !== sha256) throw new AppError('snapshotDamaged');
      return text;
    },
  };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** No version comes near to this; a crafted document could. */
const LONGEST = 500_000_000;

function inflated(bytes: Buffer | undefined): string | null {
  if (bytes === undefined) return null;
  try {
    return inflateSync(bytes, { maxOutputLength: LONGEST }).toString('utf8');
  } catch {
    return null;
  }
}
