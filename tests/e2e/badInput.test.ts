import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createStore } from '../../electron/db/store.ts';
import { cell, openWithSixIndicators, texts, typeInto } from '../support/kpiPage.ts';
import { startProgram } from '../support/localProgram.ts';
import { sharedBrowser } from '../support/sharedBrowser.ts';
import { temporaryFolders } from '../support/temporaryFolder.ts';

const folder = temporaryFolders();
const browser = sharedBrowser();

describe('困った入力', () => {
  test('数値の欄に文字を打つと、打った文字を残したまま理由を言い、Escで元に戻る', async () => {
    const program = await openWithSixIndicators(browser(), folder());
    const { page } = program;
    await typeInto(page, 2, 'actual', 'まあまあ');
    await page.getByRole('alert').filter({ hasText: '「まあまあ」は数値として読めません' }).waitFor();
    expect(await page.locator('textarea:focus').inputValue()).toBe('まあまあ');
    await page.keyboard.press('Escape');
    await expect.poll(() => texts(page, 2)).toMatchObject({ actual: '56.16%', mark: '〇' });
    await program.close();
  });

  test('ブックでないファイルを選ぶと、理由を言い、何も取り込まない', async () => {
    const program = await openWithSixIndicators(browser(), folder());
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

  test('プログラム本体がいなくなっても、打った文字は残り、保存できていないと言う', async () => {
    const program = await openWithSixIndicators(browser(), folder());
    const { page } = program;
    await page.getByText('✓ 保存済み').waitFor();
    await program.host.close();
    await typeInto(page, 2, 'actual', '53.5');
    await page
      .getByRole('alert')
      .filter({ hasText: 'プログラム本体につながらないため保存できません' })
      .waitFor();
    expect(await page.locator('textarea:focus').inputValue()).toBe('53.5');
    await page.getByText('！保存できていません').waitFor();
    await page.context().close();
  });

  test('文書でないファイルや新しい版の文書は開かず、理由を言う', async () => {
    const program = await startProgram(browser(), folder());
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
    const program = await openWithSixIndicators(browser(), folder());
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

/** A document as a later version of the program would leave it: the same, but for its number. */
function newerDocument(): Buffer {
  const path = join(folder(), 'new.bpd');
  createStore(path).close();
  const bytes = readFileSync(path);
  bytes.writeUInt32BE(99_999, 60);
  return bytes;
}
