import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../shared/errors/appError.ts';
import { freezePrototypes } from './freezePrototypes.ts';
import type { ParseAnswer, ParseJob } from './parseInWorker.ts';
import { parseWorkbook } from './parseWorkbook.ts';

/** The thread a stranger's file is parsed in: started for one file, killed when it takes too long. */
function answer({ bytes, fileName }: ParseJob): ParseAnswer {
  try {
    return { cells: parseWorkbook(bytes, fileName) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { code: error.code, detail: error.detail, reason: String(error.cause ?? '') };
  }
}

freezePrototypes();
parentPort?.postMessage(answer(workerData));
