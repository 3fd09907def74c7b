import { expect, test } from 'vitest';
import { layoutFaults } from '../support/layoutFaults.ts';
import { openSample } from '../support/samplePages.ts';
import { sharedBrowser } from '../support/sharedBrowser.ts';
import { temporaryFolders } from '../support/temporaryFolder.ts';

const folder = temporaryFolders();
const browser = sharedBrowser();

test('拡大 80～200％のどのページでも、ボタンや文字が切れたり重なったりせず、表に行が見える', async () => {
  const program = await openSample(browser(), folder());
  const { page } = program;
  const faults: string[] = [];
  for (const tab of await page.getByRole('tab').allInnerTexts()) {
    await page.getByRole('tab', { name: tab }).click();
    for (const zoom of [80, 100, 150, 200]) {
      // what a screen of 1280×720 leaves of itself at this zoom
      const viewport = { width: Math.round(128_000 / zoom), height: Math.round(72_000 / zoom) };
      await page.setViewportSize(viewport);
      faults.push(...(await layoutFaults(page)).map(fault => `${tab} ${zoom}％：${fault}`));
    }
  }
  expect(faults).toEqual([]);
  expect(program.troubles).toEqual([]);
  await program.close();
});
