import { expect, test } from 'vitest';
import { cell, openWithSixIndicators, texts, typeInto } from '../support/kpiPage.ts';
import { sharedBrowser } from '../support/sharedBrowser.ts';
import { temporaryFolders } from '../support/temporaryFolder.ts';

const folder = temporaryFolders();
const browser = sharedBrowser();

test('日本語を変換しながら打てる：確定の Enter ではセルを離れず、次の Enter で保存する', async () => {
  const program = await openWithSixIndicators(browser(), folder());
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
  await page.getByRole('complementary', { name: '履歴' }).getByText('対応項目の変更').first().waitFor();
  await page.getByRole('button', { name: 'データの点検' }).click();
  await page.getByText('問題はありません。').waitFor();
  expect(program.troubles).toEqual([]);
  await program.close();
});

test('四半期と翌年度にも、それぞれの結果と目標を入れられる', async () => {
  const program = await openWithSixIndicators(browser(), folder());
  const { page } = program;
  await page.getByRole('combobox', { name: '期間' }).selectOption('q1');
  await expect.poll(() => texts(page, 2)).toMatchObject({ actual: '', mark: '' });
  await typeInto(page, 2, 'actual', '55.0');
  await expect
    .poll(() => texts(page, 2))
    .toMatchObject({ actual: '55.0％', difference: '0.9ポイント', mark: '〇' });

  await page.getByRole('combobox', { name: '年度' }).selectOption('2025');
  await page.getByRole('combobox', { name: '期間' }).selectOption('annual');
  await typeInto(page, 2, 'target', '前年度以上');
  await typeInto(page, 2, 'actual', '56.0');
  // last year's annual result is 56.16 %
  await expect
    .poll(() => texts(page, 2))
    .toMatchObject({ actual: '56.0％', difference: '▲0.16ポイント', mark: '×' });

  await page.getByRole('combobox', { name: '年度' }).selectOption('2024');
  await expect.poll(() => texts(page, 2)).toMatchObject({ actual: '56.16%', mark: '〇' });
  expect(program.troubles).toEqual([]);
  await program.close();
});

test('打ちかけのまま窓を閉じても、打った内容は保存されている', async () => {
  const program = await openWithSixIndicators(browser(), folder());
  const { page } = program;
  await cell(page, 2, 'actual').click();
  await page.keyboard.type('53.5');
  await page.goto('about:blank'); // leaves the page as closing the window does
  await page.goto(program.host.url);
  await expect.poll(() => texts(page, 2)).toMatchObject({ actual: '53.5%', mark: '×' });
  await program.close();
});

test('同じ文書を二つの窓で開いて直しても、どちらも保存された内容に追いつく', async () => {
  const program = await openWithSixIndicators(browser(), folder());
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
