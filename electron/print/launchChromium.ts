import type { Browser } from 'playwright-core';
import type { ChromiumBinary } from './findChromium.ts';

/** No background traffic: the program is offline, and on a closed network those requests only cost time. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
  '--no-proxy-server',
  // No name is ever looked up: what is printed is handed over, and the window comes from this machine.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  '--font-render-hinting=none',
  '--disable-gpu',
];

/** Starts a headless Chromium. The caller closes it. */
export async function launchChromium(binary: ChromiumBinary): Promise<Browser> {
  const isRoot = process.getuid?.() === 0;
  // The bundled shell has no setuid sandbox helper, and Chromium refuses to sandbox itself for root.
  const sandbox = binary.origin !== 'bundled' && !isRoot;
  // Loaded only here: most commands never print, and it is the largest package by far.
  const { chromium } = await import('playwright-core');
  return chromium.launch({
    executablePath: binary.executablePath,
    env: { ...(process.env as Record<string, string>), ...binary.env },
    args: sandbox ? QUIET : [...QUIET, '--no-zygote'],
    chromiumSandbox: sandbox,
    headless: true,
  });
}
