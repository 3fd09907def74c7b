import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import Database from 'better-sqlite3';
import type { Page } from 'playwright-core';
import { systemClock } from '../../../electron/services/clock.ts';
import { startBrowser, startProgram } from '../../support/localProgram.ts';
import { type Comparison, compareMeasured } from '../measure.ts';
import { COLUMNS, createLargeTable, lastCell, pasted, ROWS } from './largePaste.ts';
import type { Scenes } from './page/openScenes.ts';

const ROUNDS = 5;

/** 10,000 cells pasted into a table of the program: from the paste to painted and on the disk. */
export async function comparePasting(scenes: Scenes, folder: string): Promise<Comparison> {
  const path = join(folder, 'documents', '大きな付表.bpd');
  const browser = await startBrowser();
  const program = await startProgram(browser, folder);
  createLargeTable(path, systemClock);
  const bare = await scenes.open({ scene: 'bare', rows: ROWS, columns: COLUMNS });
  const raw = openRaw(join(folder, 'raw-paste.db'));
  let turn = 0;
  try {
    const { page } = program;
    await page.reload();
    await page
      .getByRole('button', { name: /大きな付表/ })
      .first()
      .click();
    await page.getByRole('tab', { name: '付表' }).click();
    await page.locator('.ag-row[row-index="0"] [col-id="c0"]').click();
    const result = await compareMeasured(
      `paste of ${(ROWS * COLUMNS).toLocaleString('en')} cells to painted and durable`,
      async () => {
        turn += 1;
        return paste(page, pasted(turn));
      },
      'raw write of the same rows in one transaction (synchronous=FULL) + AG Grid painting them anew',
      async () => {
        await bare.page.bringToFront();
        return raw.write(pasted(turn)) + (await bare.page.evaluate(() => window.bench.replaceBareRows()));
      },
      ROUNDS,
    );
    if (program.troubles.length > 0) throw new Error(program.troubles.join('\n'));
    await program.close();
    const expected = pasted(turn).at(-1)?.at(-1);
    if (lastCell(path, systemClock) !== expected) throw new Error('The paste is not in the document.');
    return result;
  } finally {
    await browser.close();
    raw.close();
  }
}

/** Milliseconds from the paste until the machine has answered that it is stored, and the answer is painted. */
function paste(page: Page, block: string[][]): Promise<number> {
  return page.evaluate(async rows => {
    const answered = new Promise<void>(resolve => {
      const send = window.fetch;
      window.fetch = async (...request) => {
        window.fetch = send;
        const response = await send(...request);
        resolve();
        return response;
      };
    });
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', rows.map(row => `${row.join('\t')}\r\n`).join(''));
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    const start = performance.now();
    document.activeElement?.dispatchEvent(event);
    await answered;
    const shows = (row: number, column: number) =>
      document.querySelector(`.ag-row[row-index="${row}"] [col-id="c${column}"]`)?.textContent ===
      rows[row]?.[column];
    const isDone = () => document.querySelector('.save-state.saved') && shows(0, 0) && shows(9, 4);
    do {
      await new Promise(requestAnimationFrame);
      await new Promise(resolve => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage(null);
      });
    } while (!isDone());
    return performance.now() - start;
  }, block);
}

/** The same cells in a database with nothing else in it. */
function openRaw(path: string) {
  const db = new Database(path);
  db.pragma('locking_mode = EXCLUSIVE');
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec(`CREATE TABLE table_cell (
    table_id INTEGER NOT NULL, row_id TEXT NOT NULL, column_id TEXT NOT NULL, text TEXT NOT NULL, formula TEXT,
    PRIMARY KEY (table_id, row_id, column_id)) STRICT, WITHOUT ROWID`);
  const upsert = db.prepare('INSERT OR REPLACE INTO table_cell VALUES (1, ?, ?, ?, NULL)');
  const write = db.transaction((rows: string[][]) => {
    for (const [row, texts] of rows.entries()) {
      for (const [column, text] of texts.entries()) upsert.run(`r${row}`, `c${column}`, text);
    }
  });
  return {
    write(rows: string[][]): number {
      const start = performance.now();
      write(rows);
      return performance.now() - start;
    },
    close: () => db.close(),
  };
}
