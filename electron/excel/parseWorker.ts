import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../shared/errors/appError.ts';
import type { ReadProgress } from '../../shared/reading/readProgress.ts';
import { readWorkbook } from '../../shared/reading/readWorkbook.ts';
import type { WorkbookCells } from '../../shared/reading/workbookCells.ts';
import { freezePrototypes } from './freezePrototypes.ts';
import { packCells, transferable } from './packedCells.ts';
import { parseWorkbook } from './parseWorkbook.ts';
import type { ThreadAnswer, ThreadJob, ThreadQuestion } from './workbookThread.ts';

/** The thread a stranger's file is read in: started for one file, killed when it takes too long. */
const PROGRESS_EVERY_MS = 50;

const { bytes, fileName }: ThreadJob = workerData;
let lastTold = 0;

function tell(progress: ReadProgress): void {
  const now = performance.now();
  if (progress.done > 0 && now - lastTold < PROGRESS_EVERY_MS) return;
  lastTold = now;
  say({ progress });
}

function say(answer: ThreadAnswer, transfer: ArrayBuffer[] = []): void {
  parentPort?.postMessage(answer, transfer);
}

/** What was read, or why not: kept for whatever is asked. */
function parse(): WorkbookCells | AppError {
  try {
    return parseWorkbook(bytes, fileName, done => tell({ stage: 'cells', done }));
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

function answer(question: ThreadQuestion, parsed: WorkbookCells | AppError): void {
  const { id } = question;
  if (parsed instanceof AppError) {
    say({ id, code: parsed.code, detail: parsed.detail, reason: String(parsed.cause ?? '') });
  } else if (question.ask === 'cells') {
    const cells = packCells(parsed);
    say({ id, cells }, transferable(cells));
  } else {
    tell({ stage: 'forms', done: 0 });
    say({ id, reading: readWorkbook(parsed, question.corrections) });
  }
}

freezePrototypes();
const parsed = parse();
parentPort?.on('message', (question: ThreadQuestion) => answer(question, parsed));
