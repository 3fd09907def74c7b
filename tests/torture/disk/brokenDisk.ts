import { existsSync, unlinkSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What a process on the watched disk is to meet. */
export interface DiskWish {
  /** Only files below it are watched. */
  folder: string;
  trace?: string;
}

/** The n-th operation that fails, from 1; all after it too, or it alone. */
export interface DiskFault {
  at: number;
  on: 'once' | 'always';
  errno: number;
}

/** A full disk and a failing one, as the C library numbers them. */
export const ENOSPC = 28;
export const EIO = 5;

/** The environment that puts our disk (disk.c) between a process and the C library. */
export function onWatchedDisk({ folder, trace }: DiskWish): NodeJS.ProcessEnv {
  const library = fileURLToPath(new URL(`./${process.platform}-${process.arch}.so`, import.meta.url));
  if (!existsSync(library)) {
    throw new Error(
      `no disk for ${process.platform}-${process.arch}: cc -O2 -shared -fPIC -o ${library} tests/torture/disk/disk.c -ldl`,
    );
  }
  return {
    ...process.env,
    LD_PRELOAD: library,
    DISK_FOLDER: folder,
    ...(trace === undefined ? {} : { DISK_TRACE: trace }),
  };
}

/**
 * Breaks the disk this very process is on, or mends it (null).
 * @returns how many operations there were since it was last called
 */
export function breakDisk(fault: DiskFault | null): number {
  process.env.DISK_FAIL_AT = fault === null ? '' : `${fault.at}`;
  process.env.DISK_FAIL_ON = fault?.on ?? '';
  process.env.DISK_ERRNO = `${fault?.errno ?? ENOSPC}`;
  try {
    unlinkSync('disk-again.disk-again');
  } catch {
    // there is no such file: it is the disk that listens
  }
  return Number(process.env.DISK_COUNT);
}
