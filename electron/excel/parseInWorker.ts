import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { AppError, type AppErrorCode } from '../../shared/errors/appError.ts';
import type { WorkbookCells } from '../../shared/reading/workbookCells.ts';

/** What the thread is given, and what it answers. */
export interface ParseJob {
  bytes: Uint8Array;
  fileName: string;
}
export type ParseAnswer =
  | { cells: WorkbookCells }
  | { code: AppErrorCode; detail: string | undefined; reason: string };

export interface ParseOptions {
  signal?: AbortSignal;
  timeoutMs?: number;
  /** Another thread's file, for tests of threads that hang or fail. */
  workerUrl?: URL;
  memoryMb?: number;
}

const TIMEOUT_MS = 30_000;
/** 100,000 rows of 30 cells took 914 MB; more than this is no branch's workbook. */
const MEMORY_MB = 1536;

/** Parses in a thread of its own, which does not outlive its time, its memory or the person's patience. */
export function parseInWorker(
  bytes: Uint8Array,
  fileName: string,
  options: ParseOptions = {},
): Promise<WorkbookCells> {
  const { signal, timeoutMs = TIMEOUT_MS, workerUrl = parseWorkerUrl(), memoryMb = MEMORY_MB } = options;
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(new AppError('cancelled', fileName));
      return;
    }
    // Not `slice`: a Buffer's slice shares its memory, and the caller keeps his bytes.
    const copy = new Uint8Array(bytes);
    const job: ParseJob = { bytes: copy, fileName };
    const worker = new Worker(workerUrl, {
      workerData: job,
      transferList: [copy.buffer],
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
      env: {},
      // The parser grumbles on the console; what there is to say, we say.
      stdout: true,
      stderr: true,
    });
    const settle = (finish: () => void) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      finish();
      void worker.terminate();
    };
    const fail = (error: AppError) => settle(() => reject(error));
    const onAbort = () => fail(new AppError('cancelled', fileName));
    const timer = setTimeout(() => fail(new AppError('workbookTooSlow', fileName)), timeoutMs);
    signal?.addEventListener('abort', onAbort);
    worker.on('message', (answer: ParseAnswer) => settle(() => finishWith(answer, resolve, reject)));
    worker.on('error', error => fail(threadError(error, fileName)));
    worker.on('exit', code =>
      fail(new AppError('unexpected', fileName, { cause: new Error(`exit ${code}`) })),
    );
  });
}

function finishWith(
  answer: ParseAnswer,
  resolve: (cells: WorkbookCells) => void,
  reject: (error: AppError) => void,
): void {
  if ('cells' in answer) resolve(answer.cells);
  else reject(new AppError(answer.code, answer.detail, { cause: new Error(answer.reason) }));
}

/** The thread's own death: out of memory says something about the workbook, anything else is a fault of ours. */
function threadError(error: unknown, fileName: string): AppError {
  const outOfMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return new AppError(outOfMemory ? 'workbookTooLarge' : 'unexpected', fileName, { cause: error });
}

/** In the bundled program the thread's file stands beside the bundle, in development beside this source. */
function parseWorkerUrl(): URL {
  const bundled = new URL('./parseWorker.js', import.meta.url);
  return existsSync(bundled) ? bundled : new URL('./parseWorker.ts', import.meta.url);
}
