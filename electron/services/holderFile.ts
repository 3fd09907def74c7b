import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';

/**
 * Who has a document open, in a file beside it. SQLite alone decides whether it is open (its lock goes with the
 * program that holds it); this file only tells people whom to ask, so that one left behind by a crash locks nobody out.
 */
export interface Holder {
  /** The name they are signed in with. */
  person: string;
  /** The PC. */
  host: string;
  pid: number;
  /** ISO instant. */
  since: string;
}

/** 「.山梨.bpd.使用中.json」 */
export function holderPath(documentPath: string): string {
  return join(dirname(documentPath), `.${basename(documentPath)}.使用中.json`);
}

/** Null where there is none, or none that makes sense. */
export function readHolder(documentPath: string): Holder | null {
  try {
    const read: unknown = JSON.parse(readFileSync(holderPath(documentPath), 'utf8').slice(0, 2000));
    const { person, host, pid, since } = read as Partial<Record<keyof Holder, unknown>>;
    if (typeof person !== 'string' || typeof host !== 'string' || typeof since !== 'string') return null;
    if (typeof pid !== 'number' || Number.isNaN(Date.parse(since))) return null;
    return { person: person.slice(0, 60), host: host.slice(0, 60), pid, since };
  } catch {
    return null;
  }
}

/** Says that this program has the document now. Where it cannot be written, nobody is told: no reason not to work. */
export function writeHolder(documentPath: string, since: string): void {
  const holder: Holder = { ...ourselves(), since };
  try {
    writeFileSync(holderPath(documentPath), JSON.stringify(holder));
  } catch {
    // a full disk, a stick that is gone: the first edit will tell
  }
}

/** Takes our own file away; that of whoever came after stays. */
export function removeHolder(documentPath: string): void {
  const holder = readHolder(documentPath);
  const { host, pid } = ourselves();
  if (holder?.host !== host || holder.pid !== pid) return;
  try {
    rmSync(holderPath(documentPath), { force: true });
  } catch {
    // the stick is gone; the next opening replaces the file
  }
}

/** Whether the file was left behind: its program ran on this PC and runs no more. */
export function isLeftBehind({ host, pid }: Holder): boolean {
  return host === hostname() && !isRunning(pid);
}

/** 「yamada（PC-12）」 */
export function holderName({ person, host }: Holder): string {
  return `${person}（${host}）`;
}

/** A process of somebody else may not be asked, but it runs. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function ourselves(): Omit<Holder, 'since'> {
  return { person: accountName(), host: hostname(), pid: process.pid };
}

function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return '名前の分からない人'; // an account without an entry
  }
}
