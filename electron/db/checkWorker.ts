import { parentPort, workerData } from 'node:worker_threads';
import { checkDocument } from './checkDocument.ts';

/** The thread of `checkInThread`. */
parentPort?.postMessage(checkDocument(String(workerData)));
