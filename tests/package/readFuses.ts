import { readFileSync } from 'node:fs';
import { fuseSentinel } from '../support/emptyElectron.ts';

/** What the switches in Electron's own bytes stand for, in their order. */
export const fuseNames = [
  'run as Node',
  'cookie encryption',
  'NODE_OPTIONS',
  '--inspect',
  'the archive’s integrity is checked',
  'the program is loaded from the archive only',
  'a V8 snapshot of its own',
  'file: with extra privileges',
] as const;

/** As they have to be in a packed program. */
export const wantedFuses = [false, true, false, false, true, true, false, false];

export function readFuses(executable: string): boolean[] {
  const bytes = readFileSync(executable);
  const at = bytes.indexOf(fuseSentinel);
  if (at < 0) throw new Error('the executable has no fuses');
  const start = at + fuseSentinel.length + 2; // version and count
  return [...bytes.toString('latin1', start, start + fuseNames.length)].map(state => state === '1');
}
