import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { createSampleDocument } from '../../electron/services/createSampleDocument.ts';
import { type RunningProgram, startProgram } from './localProgram.ts';

/** The program with the sample of both branches open. */
export async function openSample(browser: Browser, folder: string): Promise<RunningProgram> {
  const documents = join(folder, 'documents');
  mkdirSync(documents, { recursive: true });
  const session = await createSampleDocument(join(documents, '見本.bpd'), () => '2025-01-17T00:00:00.000Z');
  session.close();
  const program = await startProgram(browser, folder);
  await program.page.getByRole('button', { name: '見本' }).first().click();
  await program.page.getByRole('tab', { name: 'KPI一覧', selected: true }).waitFor();
  return program;
}

/** A cell of the grid on the page by the ids of its row and column. */
export const cellOf = (page: Page, rowId: string, columnId: string) =>
  page.locator(`.ag-row[row-id="${rowId}"] .ag-cell[col-id="${columnId}"]`);

/** What the cell with the keyboard is called; empty where the keyboard is elsewhere. */
export const keyboardAt = async (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

export const explanation = (page: Page) => page.locator('.statusbar-explanation').innerText();
