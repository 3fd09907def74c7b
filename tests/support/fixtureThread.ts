import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type PackedWorkbook, unpackCells } from '../../electron/excel/packedCells.ts';
import type { WorkbookCells } from '../../shared/reading/workbookCells.ts';

/**
 * Reads many workbooks one after the other in one thread, which is made as the program's own is: there each
 * workbook gets a thread to itself, and a hundred of them would take longer to start than to read.
 */
export interface FixtureThread {
  cells(bytes: Uint8Array, fileName: string): Promise<WorkbookCells>;
  end(): Promise<unknown>;
}

export function startFixtureThread(): FixtureThread {
  const worker = new Worker(new URL('./fixtureWorker.ts', import.meta.url), { env: {} });
  return {
    async cells(bytes, fileName) {
      worker.postMessage({ bytes, fileName });
      const [answer] = (await once(worker, 'message')) as [{ cells: PackedWorkbook } | { trouble: string }];
      if ('trouble' in answer) throw new Error(`${fileName}: ${answer.trouble}`);
      return unpackCells(answer.cells);
    },
    end: () => worker.terminate(),
  };
}
