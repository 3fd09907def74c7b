import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onWatchedDisk } from './disk/brokenDisk.ts';
import { type KilledAction, type KilledActionName, killedActions } from './killedActions.ts';

export interface KillReport {
  kills: number;
  /** What a kill did that it must not do: something lost, half done or damaged. */
  harmed: string[];
}

const writer = fileURLToPath(new URL('./killWriter.ts', import.meta.url));
const AT_A_TIME = 3;

/**
 * Runs an action again and again and kills it (SIGKILL) just before one of its writes, truncations or syncs, going
 * through all of them in turn; then looks at what is left.
 */
export async function killWhileWriting(
  folder: string,
  name: KilledActionName,
  kills: number,
): Promise<KillReport> {
  const action: KilledAction = killedActions[name];
  rmSync(folder, { recursive: true, force: true });
  const template = join(folder, 'template');
  mkdirSync(template, { recursive: true });
  await action.prepare(template);
  const report: KillReport = { kills: 0, harmed: [] };

  const runOnce = async (number: number, killAt: number): Promise<Run> => {
    const own = join(folder, `run-${number}`);
    cpSync(template, own, { recursive: true });
    const run = await runAndKill(name, own, killAt, join(folder, 'cache'));
    const harm = judged(action, own, run.saved);
    if (harm !== null) report.harmed.push(`killed at ${killAt}: ${harm}`);
    rmSync(own, { recursive: true, force: true });
    return run;
  };
  const { operations } = await runOnce(0, 0);
  if (operations === 0) throw new Error(`${name} wrote nothing that was watched`);
  let next = 1;
  const killer = async () => {
    for (let number = next++; number <= kills; number = next++) {
      // evenly over all operations, so that few kills meet every stage
      const killAt =
        kills < operations ? Math.ceil((number * operations) / kills) : ((number - 1) % operations) + 1;
      const { wasKilled } = await runOnce(number, killAt);
      if (!wasKilled) report.harmed.push(`was not killed at ${killAt} of ${operations}`);
      report.kills += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, killer));
  return report;
}

interface Run {
  saved: number;
  operations: number;
  wasKilled: boolean;
}

function runAndKill(name: string, folder: string, killAt: number, cache: string): Promise<Run> {
  const env = {
    ...onWatchedDisk({ folder }),
    DISK_KILL_AT: `${killAt || ''}`,
    NODE_COMPILE_CACHE: cache, // what is killed a thousand times should start quickly
  };
  const child = spawn(process.execPath, [writer, name, folder], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', chunk => {
    said += chunk;
  });
  return new Promise(resolve => {
    child.once('close', (_code, signal) => {
      const saved = Number([...said.matchAll(/saved (\d+)/g)].at(-1)?.[1] ?? 0);
      const operations = Number(/operations (\d+)/.exec(said)?.[1] ?? 0);
      resolve({ saved, operations, wasKilled: signal === 'SIGKILL' });
    });
  });
}

function judged(action: KilledAction, folder: string, saved: number): string | null {
  try {
    return action.judge(folder, saved);
  } catch (error) {
    return String(error);
  }
}
