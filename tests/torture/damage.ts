import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { openStore } from '../../electron/db/store.ts';
import { randomNumbers } from './random.ts';

export interface DamageReport {
  damages: number;
  /** The program said that the document is damaged. */
  noticed: number;
  /** Nothing a person or the program reads had changed (free space). */
  harmless: number;
  /** Something had changed, and nobody said so. */
  missed: string[];
  /** Among those that changed something: how many `integrity_check` alone would have passed, as a control. */
  passedByIntegrityCheck: number;
  /** The damaged file itself was written to. */
  touched: number;
}

interface Damage {
  what: string;
  bytes: Buffer;
}

/** Changes one bit somewhere in a document, again and again, and opens what comes of it. */
export function flipBits(document: string, folder: string, count: number, seed = 1): DamageReport {
  const sound = readFileSync(document);
  const random = randomNumbers(seed);
  function* damages(): Generator<Damage> {
    for (let number = 0; number < count; number += 1) {
      const at = Math.floor(random() * sound.length);
      const bit = Math.floor(random() * 8);
      const bytes = Buffer.from(sound);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
      yield { what: `byte ${at} bit ${bit}`, bytes };
    }
  }
  return judgeAll(document, folder, damages());
}

/** Damages whole pages of a document: emptied, filled with noise, exchanged, cut off. */
export function breakPages(document: string, folder: string): DamageReport {
  const sound = readFileSync(document);
  const size = sound.readUInt16BE(16);
  const pages = sound.length / size;
  const random = randomNumbers(1);
  function* damages(): Generator<Damage> {
    for (let page = 0; page < pages; page += 1) {
      const at = page * size;
      const changed = (what: string, change: (bytes: Buffer) => void): Damage => {
        const bytes = Buffer.from(sound);
        change(bytes);
        return { what: `${what} page ${page + 1}`, bytes };
      };
      yield changed('emptied', bytes => bytes.fill(0, at, at + size));
      yield changed('noise in', bytes => {
        for (let one = at; one < at + size; one += 1) bytes[one] = Math.floor(random() * 256);
      });
      const other = ((page + 1) % pages) * size;
      yield changed('exchanged', bytes => {
        sound.copy(bytes, at, other, other + size);
        sound.copy(bytes, other, at, at + size);
      });
      yield { what: `cut off before page ${page + 1}`, bytes: sound.subarray(0, at) };
    }
  }
  return judgeAll(document, folder, damages());
}

function judgeAll(document: string, folder: string, damages: Iterable<Damage>): DamageReport {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const copy = join(folder, basename(document));
  cpSync(document, copy);
  const truth = contentOf(copy);
  const report: DamageReport = {
    damages: 0,
    noticed: 0,
    harmless: 0,
    missed: [],
    passedByIntegrityCheck: 0,
    touched: 0,
  };
  for (const { what, bytes } of damages) {
    for (const beside of ['-wal', '-shm']) rmSync(`${copy}${beside}`, { force: true });
    writeFileSync(copy, bytes);
    report.damages += 1;
    const seen = noticed(copy);
    if (seen) {
      report.noticed += 1;
      if (!readFileSync(copy).equals(bytes)) report.touched += 1;
    } else if (contentOf(copy) === truth) report.harmless += 1;
    else report.missed.push(what);
    if (seen && passesIntegrityCheck(bytes, join(folder, 'control.db'))) report.passedByIntegrityCheck += 1;
  }
  return report;
}

/** What opening, reading and inspecting the document says. */
function noticed(path: string): boolean {
  try {
    const store = openStore(path);
    try {
      store.load();
      return store.verify().length > 0;
    } finally {
      store.close();
    }
  } catch {
    return true;
  }
}

/** All a document says, as one text. */
function contentOf(path: string): string {
  const store = openStore(path);
  try {
    return JSON.stringify([store.load(), store.history(), store.undoState()]);
  } finally {
    store.close();
  }
}

function passesIntegrityCheck(bytes: Buffer, path: string): boolean {
  writeFileSync(path, bytes);
  try {
    const db = new Database(path, { readonly: true });
    try {
      return db.pragma('integrity_check', { simple: true }) === 'ok';
    } finally {
      db.close();
    }
  } catch {
    return false;
  }
}
