import type { Browser } from 'playwright-core';

export interface ReusedBrowser {
  /** Runs the work in the browser, which is started where there is none. */
  use<T>(work: (browser: Browser) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/**
 * One browser for all prints: started at the first, kept for the next, closed when nobody has printed for
 * `idleMilliseconds`. One that died is replaced.
 */
export function reusedBrowser(start: () => Promise<Browser>, idleMilliseconds: number): ReusedBrowser {
  let running: Promise<Browser> | null = null;
  let users = 0;
  let idle: NodeJS.Timeout | undefined;

  function ensure(): Promise<Browser> {
    if (running) return running;
    const starting = start();
    running = starting;
    const forget = () => {
      if (running === starting) running = null;
    };
    starting.then(browser => browser.once('disconnected', forget), forget);
    return starting;
  }

  async function close(): Promise<void> {
    clearTimeout(idle);
    const closing = running;
    running = null;
    await closing?.then(
      browser => browser.close(),
      () => undefined, // it never started: whoever asked for it has been told
    );
  }

  async function use<T>(work: (browser: Browser) => Promise<T>): Promise<T> {
    clearTimeout(idle);
    users += 1;
    try {
      return await work(await ensure());
    } finally {
      users -= 1;
      if (users === 0) {
        idle = setTimeout(() => void close().catch(() => undefined), idleMilliseconds);
        idle.unref();
      }
    }
  }

  return { use, close };
}
