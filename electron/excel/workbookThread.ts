import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { AppError, type AppErrorCode } from '../../shared/errors/appError.ts';
import type { Reading, ReadingCorrections } from '../../shared/reading/reading.ts';
import type { ReadProgress } from '../../shared/reading/readProgress.ts';
import type { WorkbookCells } from '../../shared/reading/workbookCells.ts';
import { type PackedWorkbook, unpackCells } from './packedCells.ts';

/** What the thread is given to begin with. */
export interface ThreadJob {
  bytes: Uint8Array;
  fileName: string;
}
/** What it can be asked, again and again: it keeps the cells. */
export type ThreadQuestion =
  | { id: number; ask: 'cells' }
  | { id: number; ask: 'reading'; corrections: ReadingCorrections };
export type ThreadAnswer =
  | { progress: ReadProgress }
  | { id: number; cells: PackedWorkbook }
  | { id: number; reading: Reading }
  | { id: number; code: AppErrorCode; detail: string | undefined; reason: string };

export interface ThreadOptions {
  /** Gives up with `cancelled`. */
  signal?: AbortSignal;
  onProgress?: (progress: ReadProgress) => void;
  /** How long the thread may be silent before it is `workbookTooSlow`; 30 seconds unless told. */
  timeoutMs?: number;
  memoryMb?: number;
  /** Another thread's file, for tests of threads that hang or fail. */
  workerUrl?: URL;
}

/** A workbook being read in a thread of its own. */
export interface OpenWorkbook {
  cells(): Promise<WorkbookCells>;
  read(corrections: ReadingCorrections): Promise<Reading>;
  /** Ends the thread; what is still being asked answers `cancelled`. */
  close(): void;
}

const TIMEOUT_MS = 30_000;
/** Forms are understood in one go, without a sign of life; the cells are our own by then, no stranger's bytes. */
const FORMS_PATIENCE = 4;
/** 100,000 rows of 30 cells with their reading take about a gigabyte; more than this is no branch's workbook. */
const MEMORY_MB = 1536;
/** Cells live long: a large nursery would only grow the memory they take. */
const YOUNG_MB = 32;

type Distributed<T> = T extends unknown ? Omit<T, 'id'> : never;
type Asked = { resolve: (answer: ThreadAnswer) => void; reject: (error: AppError) => void };

/**
 * Opens a workbook in a thread, which does not outlive its time, its memory or the person's patience. Nothing is
 * asked of the thread yet, but it begins to read at once. Whoever opens it closes it.
 */
export function openWorkbook(bytes: Uint8Array, fileName: string, options: ThreadOptions = {}): OpenWorkbook {
  const { signal, timeoutMs = TIMEOUT_MS } = options;
  const asked = new Map<number, Asked>();
  let ended: AppError | null = signal?.aborted ? new AppError('cancelled', fileName) : null;
  let worker: Worker | null = ended ? null : startThread(bytes, fileName, options);
  let timer: NodeJS.Timeout | undefined;
  let lastId = 0;
  let patience = 1;

  const end = (error: AppError) => {
    ended ??= error;
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
    void worker?.terminate();
    worker = null;
    for (const { reject } of asked.values()) reject(ended);
    asked.clear();
  };
  const onAbort = () => end(new AppError('cancelled', fileName));
  /** Time runs only while somebody waits, and anew with every sign of life. */
  const watch = () => {
    clearTimeout(timer);
    if (asked.size === 0) return worker?.unref();
    worker?.ref();
    timer = setTimeout(() => end(new AppError('workbookTooSlow', fileName)), timeoutMs * patience);
  };
  const ask = async (question: Distributed<ThreadQuestion>): Promise<ThreadAnswer> => {
    if (ended) throw ended;
    const id = ++lastId;
    const answer = new Promise<ThreadAnswer>((resolve, reject) => asked.set(id, { resolve, reject }));
    worker?.postMessage({ ...question, id });
    watch();
    return answer;
  };
  signal?.addEventListener('abort', onAbort);
  worker?.on('message', (answer: ThreadAnswer) => {
    if ('progress' in answer) {
      patience = answer.progress.stage === 'forms' ? FORMS_PATIENCE : 1;
      options.onProgress?.(answer.progress);
    } else {
      const { resolve, reject } = asked.get(answer.id) ?? {};
      asked.delete(answer.id);
      if ('code' in answer)
        reject?.(new AppError(answer.code, answer.detail, { cause: new Error(answer.reason) }));
      else resolve?.(answer);
    }
    watch();
  });
  worker?.on('error', error => end(threadError(error, fileName)));
  worker?.on('exit', code => end(new AppError('unexpected', fileName, { cause: new Error(`exit ${code}`) })));
  return {
    async cells() {
      const answer = await ask({ ask: 'cells' });
      if ('cells' in answer) return unpackCells(answer.cells);
      throw new AppError('unexpected', fileName);
    },
    async read(corrections) {
      const answer = await ask({ ask: 'reading', corrections });
      if ('reading' in answer) return answer.reading;
      throw new AppError('unexpected', fileName);
    },
    close: onAbort,
  };
}

function startThread(bytes: Uint8Array, fileName: string, options: ThreadOptions): Worker {
  // Not `slice`: a Buffer's slice shares its memory, and the caller keeps his bytes.
  const copy = new Uint8Array(bytes);
  const job: ThreadJob = { bytes: copy, fileName };
  return new Worker(options.workerUrl ?? threadUrl(), {
    workerData: job,
    transferList: [copy.buffer],
    resourceLimits: {
      maxOldGenerationSizeMb: options.memoryMb ?? MEMORY_MB,
      maxYoungGenerationSizeMb: YOUNG_MB,
    },
    env: {},
    // The parser grumbles on the console; what there is to say, we say.
    stdout: true,
    stderr: true,
  });
}

/** The thread's own death: out of memory says something about the workbook, anything else is a fault of ours. */
function threadError(error: unknown, fileName: string): AppError {
  const outOfMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return new AppError(outOfMemory ? 'workbookTooLarge' : 'unexpected', fileName, { cause: error });
}

/** In the bundled program the thread's file stands beside the bundle, in development beside this source. */
function threadUrl(): URL {
  const bundled = new URL('./parseWorker.js', import.meta.url);
  return existsSync(bundled) ? bundled : new URL('./parseWorker.ts', import.meta.url);
}
