import { expect, test } from 'vitest';
import { cellOf, explanation, keyboardAt, openSample } from '../support/samplePages.ts';
import { sharedBrowser } from '../support/sharedBrowser.ts';
import { temporaryFolders } from '../support/temporaryFolder.ts';

const folder = temporaryFolders();
const browser = sharedBrowser();

test('付表をキーボードだけで選び、数値を直すと合計が付いてきて、元に戻せる', async () => {
  const program = await openSample(browser(), folder());
  const { page } = program;
  await page.getByRole('combobox', { name: '支部' }).selectOption({ label: '埼玉支部' });
  // a branch that reports at another time is shown at that time
  expect(await page.getByRole('combobox', { name: '期間' }).inputValue()).toBe('q3');
  await page.keyboard.press('Control+PageDown');
  await page.keyboard.press('Control+PageDown');
  await page.getByRole('searchbox', { name: '題名で探す' }).fill('調整の実施');
  await page.keyboard.press('ArrowDown');
  await page.getByRole('heading', { name: '保険者間調整の実施状況' }).waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => keyboardAt(page)).toBe('第1四半期 4～6月、回収件数、288件');

  // what is printed is compared; without it the formula's value shows
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowRight');
  await expect
    .poll(() => explanation(page))
    .toContain('印字は 929件。合計(288件、421件、220件) = 929件 と一致します。');
  await page.keyboard.press('Delete');
  const total = cellOf(page, 'r1', 'c5');
  await expect.poll(() => total.getAttribute('class')).toContain('computed');
  expect(await total.innerText()).toBe('929件');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.insertText('３００');
  await page.keyboard.press('Enter');
  await expect.poll(() => total.innerText()).toBe('941件');
  await page.getByText('✓ 保存済み').waitFor();
  await page.keyboard.press('Control+z');
  await page.getByText('元に戻しました：付表の変更').waitFor();
  await expect.poll(() => total.innerText()).toBe('929件');

  // F6 goes to the list and back to the same cell
  await page.keyboard.press('ArrowUp');
  const cell = await keyboardAt(page);
  await page.keyboard.press('F6');
  expect(await keyboardAt(page)).toBe('付表');
  await page.keyboard.press('F6');
  await expect.poll(() => keyboardAt(page)).toBe(cell);

  // a figure written wrongly says so and is kept
  await page.keyboard.insertText('1,0760人');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => cellOf(page, 'r1', 'c1').innerText()).toBe('#数値 1,0760人');
  await expect.poll(() => explanation(page)).toContain('10,760人 のことでしたら、打ち直してください。');
  expect(await total.innerText()).toBe('#数値');
  expect(program.troubles).toEqual([]);
  await program.close();
});

test('計算式は列・行・セルに書け、読めない式は打ったまま残り、知らない名前はそう言われる', async () => {
  const program = await openSample(browser(), folder());
  const { page } = program;
  await page.getByRole('tab', { name: '付表' }).click();
  await page.getByRole('option', { name: '糖尿病性腎症重症化予防事業の実績' }).click();
  await page.keyboard.press('F6');
  await expect.poll(() => keyboardAt(page)).toContain('人数');
  await page.keyboard.press('Shift+F6');
  const formula = page.getByRole('textbox', { name: '列の計算式' });
  await page.keyboard.insertText('参加希望 ÷');
  await page.keyboard.press('Enter');
  await page.getByText('÷ の後に数か名前がありません（6文字目）。').waitFor();
  expect(await formula.inputValue()).toBe('参加希望 ÷');
  expect(await keyboardAt(page)).toBe('列の計算式');
  await page.keyboard.press('Escape');
  await expect.poll(() => keyboardAt(page)).toContain('人数');
  expect(await formula.inputValue()).toBe('');

  // for this cell alone: the printed figure stays until it is deleted, then the formula speaks
  await page.getByRole('combobox', { name: '計算式の範囲' }).selectOption('このセルの計算式');
  const own = page.getByRole('textbox', { name: 'このセルの計算式' });
  await own.fill('実施案内送付数 － 辞退者数');
  await page.keyboard.press('Enter');
  await page.getByText('『辞退者数』という列・行・表が見つかりません。').first().waitFor();
  await expect.poll(() => keyboardAt(page)).toContain('７人');
  await page.keyboard.press('Delete');
  const cell = cellOf(page, 'r1', 'c1');
  await expect.poll(() => cell.innerText()).toBe('#名前');

  // put right, and with = typed into the cell itself as in Excel
  await page.keyboard.insertText('＝実施案内送付数 － 参加希望');
  await page.keyboard.press('Enter');
  await expect.poll(() => cell.innerText()).toBe('71人');
  await page.keyboard.press('ArrowUp');
  expect(await own.inputValue()).toBe('実施案内送付数 － 参加希望');
  await expect.poll(() => explanation(page)).toContain('73人 − 2名 = 71人 です。');
  await page.keyboard.press('Control+z');
  await expect.poll(() => cell.innerText()).toBe('#名前');
  expect(program.troubles).toEqual([]);
  await program.close();
});

test('別のページへ行って戻ると、150 % の狭い窓でも、いたセルが見えている', async () => {
  const program = await openSample(browser(), folder());
  const { page } = program;
  await page.setViewportSize({ width: 960, height: 600 });
  await page.getByRole('tab', { name: '付表' }).click();
  await page.getByRole('option', { name: 'エントリー事業所数' }).click();
  await page.keyboard.press('F6');
  await page.keyboard.press('Control+End');
  await expect.poll(() => keyboardAt(page)).toContain('（累計）、令和6年度');
  await page.getByRole('tab', { name: '本文' }).click();
  await page.getByRole('tree', { name: '見出し' }).waitFor();
  await page.getByRole('tab', { name: '付表' }).click();
  await expect
    .poll(async () => {
      const row = await page.locator('.ag-row[row-id="r10"]').boundingBox();
      const grid = await page.locator('.ag-grid-viewport').boundingBox();
      return row !== null && grid !== null && row.y + row.height <= grid.y + grid.height + 1;
    })
    .toBe(true);
  expect(await explanation(page)).toContain('894社 + 244社 = 1,138社 と一致します。');
  await program.close();
});
