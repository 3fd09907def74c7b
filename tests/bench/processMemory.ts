import { readdirSync, readFileSync } from 'node:fs';

/** Megabytes held by this process, and by all the processes it has started, such as a browser's. */
export interface ProcessMemory {
  own: number;
  started: number;
}

const EVERY = 25; // milliseconds

/** The most memory that was held while the work ran. Linux only: elsewhere both are 0. */
export async function mostMemory(work: () => Promise<unknown>): Promise<ProcessMemory> {
  const most: ProcessMemory = { own: 0, started: 0 };
  const look = () => {
    const now = memoryNow();
    most.own = Math.max(most.own, now.own);
    most.started = Math.max(most.started, now.started);
  };
  look();
  const timer = setInterval(look, EVERY);
  try {
    await work();
    look();
  } finally {
    clearInterval(timer);
  }
  return most;
}

function memoryNow(): ProcessMemory {
  const parents = new Map<number, { parent: number; megabytes: number }>();
  for (const name of numberedIn('/proc')) {
    const status = statusOf(name);
    const parent = Number(/^PPid:\s*(\d+)/m.exec(status)?.[1] ?? 0);
    parents.set(Number(name), {
      parent,
      megabytes: Number(/^VmRSS:\s*(\d+)/m.exec(status)?.[1] ?? 0) / 1024,
    });
  }
  const isOurs = (id: number, depth = 0): boolean =>
    id === process.pid || (depth < 20 && id > 1 && isOurs(parents.get(id)?.parent ?? 0, depth + 1));
  let started = 0;
  for (const [id, { megabytes }] of parents) if (id !== process.pid && isOurs(id)) started += megabytes;
  return { own: parents.get(process.pid)?.megabytes ?? 0, started };
}

function numberedIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter(name => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

/** A process may end between being listed and being looked at. */
function statusOf(name: string): string {
  try {
    return readFileSync(`/proc/${name}/status`, 'utf8');
  } catch {
    return '';
  }
}
