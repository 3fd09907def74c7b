import { parentPort } from 'node:worker_threads';
import { freezePrototypes } from '../../electron/excel/freezePrototypes.ts';
import { packCells, transferable } from '../../electron/excel/packedCells.ts';
import { parseWorkbook } from '../../electron/excel/parseWorkbook.ts';
import type { ThreadJob } from '../../electron/excel/workbookThread.ts';

freezePrototypes();
parentPort?.on('message', ({ bytes, fileName }: ThreadJob) => {
  try {
    const cells = packCells(parseWorkbook(bytes, fileName));
    parentPort?.postMessage({ cells }, transferable(cells));
  } catch (error) {
    parentPort?.postMessage({ trouble: String(error) });
  }
});
