import { readFileSync } from 'node:fs';

/** The most memory this process has held, in megabytes. */
export function peakMemory(): number {
  // `maxRSS` of a young process is its parent's on Linux, whose memory it has for an instant.
  const [, kilobytes] = /VmHWM:\s*(\d+) kB/.exec(status()) ?? [];
  return Number(kilobytes ?? process.resourceUsage().maxRSS) / 1024;
}

function status(): string {
  try {
    return readFileSync('/proc/self/status', 'utf8');
  } catch {
    return '';
  }
}
