import type { Page } from 'playwright-core';

const BARS = '.toolbar, .tabs-list, .statusbar, .table-title, .formula-bar, .tables-tools';
const THINGS =
  'button, select, input, textarea, h1, h2, dl, .soft, .save-state, [role=tab], .statusbar-explanation';

/**
 * What of a page's bars is cut off, lies over something else, or cannot be reached by scrolling; and whether the page
 * itself is wider or higher than its window. One line each; a good page has none.
 */
export function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(
    ([bars, things]) => {
      const faults: string[] = [];
      // the document has the window to itself, or beside the help
      for (const page of document.querySelectorAll('html, .document')) {
        const { scrollWidth, scrollHeight, clientWidth, clientHeight } = page;
        if (scrollWidth > clientWidth) faults.push(`ページの幅 ${scrollWidth} > ${clientWidth}`);
        if (scrollHeight > clientHeight) faults.push(`ページの高さ ${scrollHeight} > ${clientHeight}`);
      }
      const nameOf = (element: Element) =>
        `${element.tagName.toLowerCase()}.${element.className}「${(element.textContent || element.getAttribute('aria-label') || '').slice(0, 12)}」`;
      const scrolls = (element: Element | null): boolean => {
        // that the whole window can be pushed aside is no way to reach a button
        if (element === null || element.matches('.document')) return false;
        const { overflowX, overflowY } = getComputedStyle(element);
        return [overflowX, overflowY].includes('auto') || scrolls(element.parentElement);
      };
      for (const bar of document.querySelectorAll<HTMLElement>(bars ?? '')) {
        const seen = [...bar.querySelectorAll<HTMLElement>(things ?? '')].filter(one =>
          one.checkVisibility(),
        );
        const boxes = seen.map(one => ({ one, box: one.getBoundingClientRect() }));
        for (const { one, box } of boxes) {
          const isButton = one.matches('button, [role=tab], .save-state, dl');
          if (isButton && one.scrollWidth > one.clientWidth + 1) faults.push(`切れている ${nameOf(one)}`);
          const outside =
            box.left < -1 || box.right > innerWidth + 1 || box.top < -1 || box.bottom > innerHeight + 1;
          if (outside && !scrolls(bar)) faults.push(`届かない ${nameOf(one)}`);
        }
        for (const [index, { one, box }] of boxes.entries()) {
          for (const { one: other, box: its } of boxes.slice(index + 1)) {
            if (one.contains(other)) continue;
            const wide = Math.min(box.right, its.right) - Math.max(box.left, its.left);
            const high = Math.min(box.bottom, its.bottom) - Math.max(box.top, its.top);
            if (wide > 1 && high > 1) faults.push(`重なる ${nameOf(one)} と ${nameOf(other)}`);
          }
        }
      }
      for (const grid of document.querySelectorAll('.plan-grid')) {
        const { height } = grid.getBoundingClientRect();
        if (height < 100) faults.push(`表の高さ ${height}`);
      }
      return faults;
    },
    [BARS, THINGS],
  );
}
