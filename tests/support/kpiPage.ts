import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { type RunningProgram, startProgram } from './localProgram.ts';

/** The branch's KPI workbook the end-to-end tests take in. */
export const fixture = fileURLToPath(
  new URL('../fixtures/workbooks/yamanashi-kpi-summary.xlsx', import.meta.url),
);

/** A cell of the KPI grid by its row and column. */
export const cell = (page: Page, row: number, column: string) =>
  page.locator(`.ag-row[row-index="${row}"] [col-id="${column}"]`);
/** What the cells that follow a result show. */
export const texts = async (page: Page, row: number) => ({
  actual: (await cell(page, row, 'actual').innerText()).trim(),
  difference: (await cell(page, row, 'difference').innerText()).trim(),
  achievement: (await cell(page, row, 'achievement').innerText()).trim(),
  mark: (await cell(page, row, 'mark').innerText()).trim(),
});

export async function createDocument(page: Page): Promise<void> {
  await page.getByLabel('支部の名前').fill('山梨');
  await page.getByRole('button', { name: '作成' }).click();
  await page.getByText('指標がまだありません').waitFor();
}

export async function importFixture(page: Page): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'ブックを取り込む' }).click();
  await (await chooser).setFiles(fixture);
  await page.getByRole('heading', { name: '読み取った指標（6 件）' }).waitFor();
}

/** Chooses a cell and types into it. */
export async function typeInto(page: Page, row: number, column: string, text: string): Promise<void> {
  await cell(page, row, column).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

export async function openWithSixIndicators(browser: Browser, folder: string): Promise<RunningProgram> {
  const program = await startProgram(browser, folder);
  await createDocument(program.page);
  await importFixture(program.page);
  await program.page.getByRole('button', { name: '6 件を取り込む' }).click();
  await program.page.getByText('指標 6 件を取り込みました').waitFor();
  return program;
}
