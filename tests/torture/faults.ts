import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { onWatchedDisk } from './disk/brokenDisk.ts';

export const faultyActions = ['edit', 'backup', 'restore', 'export'] as const;
/** `read` only opens and reads; `plainExport` is the control, which has to leave a half file. */
export type FaultyAction = (typeof faultyActions)[number] | 'read' | 'plainExport';

export interface FaultReport {
  /** Each a fresh document and one more operation that failed. */
  faults: number;
  /** What a fault did that it must not do: something lost, half done or damaged. */
  harmed: string[];
}

const writer = fileURLToPath(new URL('./faultWriter.ts', import.meta.url));

/**
 * Lets every write, truncation and sync of an action fail: once and from then on, as a full disk and as a failing one.
 * @throws Error when the process died of it
 */
export function failEveryWrite(folder: string, action: FaultyAction): Promise<FaultReport> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const env = onWatchedDisk({ folder });
  const child = spawn(process.execPath, [writer, folder, action], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let grumbled = '';
  child.stdout.on('data', chunk => {
    said += chunk;
  });
  child.stderr.on('data', chunk => {
    grumbled += chunk;
  });
  return new Promise((resolve, reject) => {
    child.once('close', code => {
      if (code === 0) resolve(JSON.parse(said) as FaultReport);
      else reject(new Error(`the process died of a fault (${code}): ${grumbled.slice(-2000)}`));
    });
  });
}
