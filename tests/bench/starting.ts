import { join } from 'node:path';
import { buildWindow } from '../../build/buildWindow.ts';
import { startLocalHost } from '../../electron/local/localHost.ts';
import { localHostConfig } from '../../electron/local/localHostConfig.ts';
import { systemClock } from '../../electron/services/clock.ts';
import { createSampleDocument } from '../../electron/services/createSampleDocument.ts';
import { startBrowser } from '../support/localProgram.ts';
import { type Comparison, compare } from './measure.ts';

/** From the address to a grid one can type into, against the same browser opening an empty page. */
export async function compareStarting(folder: string): Promise<Comparison> {
  const documents = join(folder, 'documents');
  const host = await startLocalHost(localHostConfig('bench', documents), await buildWindow());
  (await createSampleDocument(join(documents, '見本.bpd'), systemClock)).close();
  const browser = await startBrowser();
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const first = await context.newPage();
    await first.goto(host.url);
    await first.getByRole('button', { name: /見本/ }).first().click();
    await first.getByText('ジェネリック医薬品の使用促進').waitFor();
    await first.close();
    return await compare(
      'start: address to an editable grid',
      async () => {
        const page = await context.newPage();
        await page.goto(host.url);
        await page.locator('textarea:focus').waitFor({ state: 'attached' });
        await page.close();
      },
      'an empty page in the same browser',
      async () => {
        const page = await context.newPage();
        await page.setContent('<!doctype html><title>empty</title><p>empty</p>');
        await page.getByText('empty').waitFor();
        await page.close();
      },
      15,
    );
  } finally {
    await browser.close();
    await host.close();
  }
}
