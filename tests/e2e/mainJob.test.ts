import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { utils, write } from 'xlsx';
import { createStore } from '../../electron/db/store.ts';
import { parseWorkbook } from '../../electron/excel/parseWorkbook.ts';
import { openZip } from '../../electron/excel/zipArchive.ts';
import { addressOf } from '../../shared/reading/workbookCells.ts';
import { type RunningProgram, startBrowser, startProgram } from '../support/localProgram.ts';
import { temporaryFolders } from '../support/temporaryFolder.ts';

const fixture = fileURLToPath(new URL('../fixtures/workbooks/yamanashi-kpi-summary.xlsx', import.meta.url));
const folder = temporaryFolders();
let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
});

const cell = (page: Page, row: number, column: string) =>
  page.locator(`.ag-row[row-index="${row}"] [col-id="${column}"]`);
const texts = async (page: Page, row: number) => ({
  actual: (await cell(page, row, 'actual').innerText()).trim(),
  difference: (await cell(page, row, 'difference').innerText()).trim(),
  achievement: (await cell(page, row, 'achievement').innerText()).trim(),
  mark: (await cell(page, row, 'mark').innerText()).trim(),
});

async function createDocument(page: Page): Promise<void> {
  await page.getByLabel('支部の名前').fill('山梨');
  await page.getByRole('button', { name: '作成' }).click();
  await page.getByText('指標がまだありません').waitFor();
}

async function importFixture(page: Page): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'ブックを取り込む' }).click();
  await (await chooser).setFiles(fixture);
  await page.getByRole('heading', { name: '読み取った指標（6 件）' }).waitFor();
}

/** Chooses a cell and types into it. */
async function typeInto(page: Page, row: number, column: string, text: string): Promise<void> {
  await cell(page, row, column).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

async function openWithSixIndicators(): Promise<RunningProgram> {
  const program = await startProgram(browser, folder());
  await createDocument(program.page);
  await importFixture(program.page);
  await program.page.getByRole('button', { name: '6 件を取り込む' }).click();
  await program.page.getByText('指標 6 件を取り込みました').waitFor();
  return program;
}

test('取り込み、訂正、元に戻す、閉じて開く、書き戻し、印刷', async () => {
  let program = await startProgram(browser, folder());
  let { page } = program;
  await createDocument(page);
  await importFixture(page);

  // the preview says of every cell what it was taken for
  await expect.poll(() => page.locator('.sheet td.role-read').count()).toBeGreaterThan(25);
  expect(await page.locator('.sheet td.role-header').count()).toBe(5);
  expect(await page.locator('.sheet td.role-unread').count()).toBe(4);
  await page.getByRole('button', { name: '6 件を取り込む' }).click();
  await page.getByText('指標 6 件を取り込みました').waitFor();

  // the keyboard is in the grid at once, and the reason for the mark below it
  await page.getByText('目標「15位以内/47支部中」に届かないため × です').waitFor();
  expect(await page.locator('textarea:focus').getAttribute('aria-label')).toContain('番号');

  const marks = await Promise.all([0, 1, 2, 3, 4, 5].map(row => texts(page, row)));
  expect(marks.map(row => row.mark)).toEqual(['×', '〇', '〇', '－', '〇', '〇']);
  expect(marks[2]).toEqual({
    actual: '56.16%',
    difference: '2.06ポイント',
    achievement: '104％',
    mark: '〇',
  });

  // by keyboard alone a result is typed in full width; difference, achievement and mark follow at once
  for (const key of ['ArrowDown', 'ArrowDown', ...Array<string>(5).fill('ArrowRight')]) {
    await page.keyboard.press(key);
  }
  await page.keyboard.insertText('５３．５');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => texts(page, 2))
    .toEqual({
      actual: '53.5%',
      difference: '▲0.6ポイント',
      achievement: '99％',
      mark: '×',
    });
  await page.keyboard.press('Control+z');
  await expect.poll(() => texts(page, 2)).toMatchObject({ actual: '56.16%', mark: '〇' });
  await page.keyboard.press('Control+y');
  await expect.poll(() => texts(page, 2)).toMatchObject({ actual: '53.5%', mark: '×' });
  await page.getByText('✓ 保存済み').waitFor();

  // everything is there after a restart, undo included
  program = await program.restart();
  page = program.page;
  await page.getByRole('button', { name: /^山梨/ }).click();
  await expect.poll(() => texts(page, 2)).toMatchObject({ actual: '53.5%', mark: '×' });
  await cell(page, 0, 'actual').click();
  await page.keyboard.press('Control+z');
  await expect.poll(() => texts(page, 2)).toMatchObject({ actual: '56.16%', mark: '〇' });
  await page.keyboard.press('Control+y');
  await expect.poll(() => texts(page, 2)).toMatchObject({ actual: '53.5%' });

  // written back: only the changed cells differ, every other part of the file is byte for byte the same
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'ブックへ書き戻す' }).click();
  const written = readFileSync(await (await download).path());
  await page.getByText('書き込んだセル（2）').waitFor();
  const original = readFileSync(fixture);
  expect(changedParts(original, written)).toEqual(['xl/worksheets/sheet1.xml']);
  expect(changedCells(original, written)).toEqual({
    '目標達成状況!F7': ['56.16%', '53.50%'],
    '目標達成状況!G7': ['〇', '×'],
  });

  // the handout: previewed, then saved as the very PDF
  await page.getByRole('button', { name: '配布資料' }).click();
  await page.getByText('A4 1 ページ').waitFor();
  await page.locator('.handout-preview canvas').first().waitFor();
  const pdfDownload = page.waitForEvent('download');
  await page.getByRole('button', { name: 'PDFを保存' }).click();
  const pdf = await pdfDownload;
  expect(pdf.suggestedFilename()).toBe('山梨支部_令和6年度_目標達成状況_機密性1.pdf');
  expect(
    readFileSync(await pdf.path())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');

  expect(program.troubles).toEqual([]);
  await program.close();
});

describe('困った入力', () => {
  test('数値の欄に文字を打つと、打った文字を残したまま理由を言い、Escで元に戻る', async () => {
    const program = await openWithSixIndicators();
    const { page } = program;
    await typeInto(page, 2, 'actual', 'まあまあ');
    await page.getByRole('alert').filter({ hasText: '「まあまあ」は数値として読めません' }).waitFor();
    expect(await page.locator('textarea:focus').inputValue()).toBe('まあまあ');
    await page.keyboard.press('Escape');
    await expect.poll(() => texts(page, 2)).toMatchObject({ actual: '56.16%', mark: '〇' });
    await program.close();
  });

  test('ブックでないファイルを選ぶと、理由を言い、何も取り込まない', async () => {
    const program = await openWithSixIndicators();
    const { page } = program;
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'ブックを取り込む' }).click();
    await (await chooser).setFiles({ name: '偽物.xlsx', mimeType: '', buffer: Buffer.from('%PDF-1.7 ...') });
    await page
      .getByRole('alert')
      .filter({ hasText: '「偽物.xlsx」は Excel のブックではありません' })
      .waitFor();
    await page.getByRole('button', { name: 'やめる' }).click();
    await page.getByText('ジェネリック医薬品の使用促進').waitFor();
    await program.close();
  });

  test('文書でないファイルや新しい版の文書は開かず、理由を言う', async () => {
    const program = await startProgram(browser, folder());
    const { page } = program;
    const open = async (name: string, buffer: Buffer) => {
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'ほかのファイルを開く…' }).click();
      await (await chooser).setFiles({ name, mimeType: '', buffer });
    };
    await open('偽物.bpd', Buffer.from('これは文書ではありません'));
    await page
      .getByRole('alert')
      .filter({ hasText: '「偽物.bpd」は支部プランデスクの文書ではありません' })
      .waitFor();
    await open('未来.bpd', newerDocument());
    await page.getByRole('alert').filter({ hasText: 'アプリを更新してから開いてください' }).waitFor();
    await page.getByText('まだ文書がありません').waitFor();
    await program.close();
  });

  test('計算と違う評価を打つと理由を聞き、理由と計算上の評価が残る', async () => {
    const program = await openWithSixIndicators();
    const { page } = program;
    await typeInto(page, 5, 'mark', '×');
    await page.getByRole('dialog', { name: '評価を × にする理由' }).waitFor();
    await page.getByLabel('理由（必須）').fill('数え方を見直すため');
    await page.getByLabel('記入者').fill('山田');
    await page.getByRole('button', { name: 'この評価にする' }).click();
    await expect.poll(() => cell(page, 5, 'mark').innerText()).toContain('計算 〇');
    await cell(page, 5, 'mark').click();
    await page.getByText('山田が「数え方を見直すため」として × を付けています').waitFor();
    await program.close();
  });
});

test('日本語を変換しながら打てる：確定の Enter ではセルを離れず、次の Enter で保存する', async () => {
  const program = await openWithSixIndicators();
  const { page } = program;
  const ime = await page.context().newCDPSession(page);
  const press = (code: string) =>
    ime.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'Process',
      code,
      windowsVirtualKeyCode: 229,
    });
  await cell(page, 1, 'initiative').click();
  await press('KeyK');
  for (const text of ['k', 'こ', 'こうはつ', '後発']) {
    await ime.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }
  await press('Enter');
  await ime.send('Input.insertText', { text: '後発' });
  expect(await page.locator('textarea:focus').inputValue()).toBe('後発');
  await page.keyboard.press('Enter');
  await expect.poll(() => cell(page, 1, 'initiative').innerText()).toBe('後発');
  expect(await page.locator('textarea:focus').getAttribute('aria-label')).toContain('全被保険者数に占める');
  await page.getByText('✓ 保存済み').waitFor();

  // the log tells it, and the document agrees with its log
  await page.getByRole('button', { name: '履歴' }).click();
  await page.getByText('対応項目の変更').waitFor();
  await page.getByRole('button', { name: '文書を検査する' }).click();
  await page.getByText('問題はありません。').waitFor();
  expect(program.troubles).toEqual([]);
  await program.close();
});

test('打ちかけのまま窓を閉じても、打った内容は保存されている', async () => {
  const program = await openWithSixIndicators();
  const { page } = program;
  await cell(page, 2, 'actual').click();
  await page.keyboard.type('53.5');
  await page.goto('about:blank'); // leaves the page as closing the window does
  await page.goto(program.host.url);
  await expect.poll(() => texts(page, 2)).toMatchObject({ actual: '53.5%', mark: '×' });
  await program.close();
});

test('同じ文書を二つの窓で開いて直しても、どちらも保存された内容に追いつく', async () => {
  const program = await openWithSixIndicators();
  const { page } = program;
  const second = await page.context().newPage();
  await second.goto(program.host.url);
  await typeInto(page, 2, 'actual', '53.5');
  await expect.poll(() => texts(page, 2)).toMatchObject({ actual: '53.5%', mark: '×' });
  await typeInto(second, 2, 'actual', '60.0'); // it still shows 56.16% here
  await expect.poll(() => texts(second, 2)).toMatchObject({ actual: '60.0%', mark: '〇' });
  await page.bringToFront();
  await cell(page, 0, 'actual').click();
  await page.keyboard.press('Control+z');
  await expect.poll(() => texts(page, 2)).toMatchObject({ actual: '53.5%', mark: '×' });
  await program.close();
});

test('読み違いは取り込む前に直せる：行を外し、列の役割を変える', async () => {
  const program = await startProgram(browser, folder());
  const { page } = program;
  await createDocument(page);
  await importFixture(page);
  await page.getByLabel('6行目を読む').uncheck();
  await page.getByRole('heading', { name: '読み取った指標（5 件）' }).waitFor();
  await page.getByLabel('G列の役割').selectOption('ignore');
  await expect.poll(() => page.locator('.read-mark').allInnerTexts()).toEqual(['', '', '', '', '']);
  await page.getByRole('button', { name: '読み取りをやり直す' }).click();
  await page.getByRole('heading', { name: '読み取った指標（6 件）' }).waitFor();
  await program.close();
});

test('見つからなかった表も、見出しの行と列の役割を教えれば取り込める', async () => {
  const program = await startProgram(browser, folder());
  const { page } = program;
  await createDocument(page);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'ブックを取り込む' }).click();
  await (await chooser).setFiles({ name: '独自様式.xlsx', mimeType: '', buffer: oddWorkbook() });
  await page.getByText('指標の表が見つかりませんでした').waitFor();
  expect(await page.getByRole('button', { name: /取り込む/ }).isDisabled()).toBe(true);

  await page.getByLabel('2行目を表の見出しにする').click();
  await page.getByLabel('A列の役割').selectOption('name');
  await page.getByLabel('B列の役割').selectOption('target');
  await page.getByLabel('C列の役割').selectOption('actual');
  await page.getByRole('button', { name: '2 件を取り込む' }).click();
  await page.getByText('指標 2 件を取り込みました').waitFor();
  expect(await texts(page, 0)).toMatchObject({ actual: '51%', difference: '1ポイント', mark: '〇' });
  expect(await texts(page, 1)).toMatchObject({ actual: '9件', difference: '▲1件', mark: '×' });
  expect(program.troubles).toEqual([]);
  await program.close();
});

/** A list whose heads are no words of the field. */
function oddWorkbook(): Buffer {
  const book = utils.book_new();
  const rows = [
    ['様式甲'],
    ['甲', '乙', '丙'],
    ['窓口満足率', '50%以上', '51%'],
    ['相談件数', '10件以上', '9件'],
  ];
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '甲');
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}

/** A document as a later version of the program would leave it: the same, but for its number. */
function newerDocument(): Buffer {
  const path = join(folder(), 'new.bpd');
  createStore(path).close();
  const bytes = readFileSync(path);
  bytes.writeUInt32BE(99_999, 60);
  return bytes;
}

function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const partsOf = (bytes: Uint8Array) => {
    const { entries, bytes: whole } = openZip(bytes);
    return new Map(
      entries.map(entry => [entry.name, whole.subarray(entry.localStart, entry.dataEnd).toString('base64')]),
    );
  };
  const [a, b] = [partsOf(before), partsOf(after)];
  expect([...b.keys()]).toEqual([...a.keys()]);
  return [...a].filter(([name, part]) => b.get(name) !== part).map(([name]) => name);
}

function changedCells(before: Uint8Array, after: Uint8Array): Record<string, [string, string]> {
  const cellsOf = (bytes: Uint8Array) =>
    new Map(
      parseWorkbook(bytes, 'KPI.xlsx').sheets.flatMap(sheet =>
        sheet.cells.map(one => [`${sheet.name}!${addressOf(one.row, one.column)}`, one.text] as const),
      ),
    );
  const [a, b] = [cellsOf(before), cellsOf(after)];
  expect([...b.keys()]).toEqual([...a.keys()]);
  return Object.fromEntries(
    [...a].flatMap(([name, text]) => {
      const now = b.get(name) ?? '';
      return now === text ? [] : [[name, [text, now] as [string, string]]];
    }),
  );
}
