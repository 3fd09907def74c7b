import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** The choices of 「表示」 that have colours of their own. */
const themes = ['light', 'dark', 'contrast'];

/**
 * What axe finds wrong with the page as it is now, in each theme: the rule and where, one line each. A good page has
 * none.
 */
export async function axeViolations(page: Page, where: string): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async shown => {
    const { documentElement } = document;
    const before = documentElement.dataset.theme;
    const lines: string[] = [];
    for (const [index, theme] of shown.entries()) {
      documentElement.dataset.theme = theme;
      // what is no colour is the same in every theme
      // The Tab key reaches what scrolls by itself in Chromium, which is what the program runs in.
      const rules = { 'scrollable-region-focusable': { enabled: false } };
      const { violations } = await window.axe.run(document, {
        resultTypes: ['violations'],
        ...(index === 0 ? { rules } : { runOnly: ['color-contrast'] }),
      });
      for (const { id, nodes } of violations) {
        for (const { target, failureSummary } of nodes) {
          lines.push(`${theme} ${id} ${target.join(' ')} ${failureSummary?.split('\n')[1]?.trim() ?? ''}`);
        }
      }
    }
    if (before === undefined) delete documentElement.dataset.theme;
    else documentElement.dataset.theme = before;
    return lines;
  }, themes);
  return found.map(line => `${where}: ${line}`);
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
