import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

/** `checkDocument` in a thread of its own: the log of a large document takes long to replay. */
export function checkInThread(path: string): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerUrl(), { workerData: path, env: {} });
    worker.once('message', (troubles: string[]) => resolve(troubles));
    worker.once('error', reject);
    worker.once('exit', code => reject(new Error(`exit ${code}`))); // without an answer; after one nobody listens
  });
}

/** In the bundled program the thread's file stands beside the bundle, in development beside this source. */
function workerUrl(): URL {
  const bundled = new URL('./checkWorker.js', import.meta.url);
  return existsSync(bundled) ? bundled : new URL('./checkWorker.ts', import.meta.url);
}
