import type { CDPSession, Page } from 'playwright-core';
import type { CellEdit, CellPosition } from '../../../renderer/grid/PlanGrid.tsx';

/** What the textarea and the frame over the cell look like. */
export interface OverlayState {
  /** The textarea has the focus. */
  focused: boolean;
  mode: string;
  text: string;
  caret: number;
  name: string;
  inputMode: string;
}

/** A person at the harness page: mouse, keys, and an IME. */
export class GridPage {
  readonly page: Page;
  /** Errors and warnings of the page: has to stay empty. */
  readonly complaints: string[] = [];
  /** Ends the test's time with the page. */
  readonly close: () => Promise<void>;
  private readonly cdp: CDPSession;

  constructor(page: Page, cdp: CDPSession, close: () => Promise<void>) {
    this.page = page;
    this.cdp = cdp;
    this.close = close;
    page.on('pageerror', error => this.complaints.push(error.message));
    page.on('console', message => {
      if (message.type() === 'error' || message.type() === 'warning') this.complaints.push(message.text());
    });
  }

  cell(rowId: string, columnId: string) {
    return this.page.locator(`.ag-row[row-id="${rowId}"] .ag-cell[col-id="${columnId}"]`);
  }

  async rowHeight(rowId: string): Promise<number> {
    const box = await this.page.locator(`.ag-row[row-id="${rowId}"]`).boundingBox();
    return box?.height ?? Number.NaN;
  }

  /** Clicks the middle of a cell. Not through the locator, which would scroll and wait by itself. */
  async click(rowId: string, columnId: string): Promise<void> {
    const box = await this.cell(rowId, columnId).boundingBox();
    if (!box) throw new Error(`${rowId}/${columnId} is not drawn`);
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await this.page.mouse.click(x, y);
    const at = await this.at();
    if (at !== `${rowId}/${columnId}` && (await this.message()) === null) {
      throw new Error(`The click meant for ${rowId}/${columnId} went to ${at}`);
    }
  }

  /** Drags one element over another, `offset` pixels from its middle. */
  async drag(from: string, to: string, offset: number): Promise<void> {
    const start = await this.page.locator(from).boundingBox();
    const end = await this.page.locator(to).boundingBox();
    if (!start || !end) throw new Error(`${from} or ${to} is not drawn`);
    const y = start.y + start.height / 2;
    await this.page.mouse.move(start.x + start.width / 2, y);
    await this.page.mouse.down();
    await this.page.mouse.move(end.x + end.width / 2 + offset, y, { steps: 12 });
    await this.settle();
    await this.page.mouse.up();
  }

  /** Presses the mouse on one cell and takes it to another, without letting go. */
  async pull(from: [string, string], to: [string, string]): Promise<void> {
    const [a, b] = [await this.middle(...from), await this.middle(...to)];
    await this.page.mouse.move(a.x, a.y);
    await this.page.mouse.down();
    await this.page.mouse.move(b.x, b.y, { steps: 6 });
    await this.settle();
  }

  /** Selects with the mouse from one cell to another. */
  async select(from: [string, string], to: [string, string]): Promise<void> {
    await this.pull(from, to);
    await this.page.mouse.up();
  }

  async middle(rowId: string, columnId: string): Promise<{ x: number; y: number }> {
    const box = await this.cell(rowId, columnId).boundingBox();
    if (!box) throw new Error(`${rowId}/${columnId} is not drawn`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  /** Clicks a head, on its text rather than on its arrows. */
  async clickHead(columnId: string, modifier?: 'Control' | 'Shift'): Promise<void> {
    const head = this.page.locator(`.ag-header-cell[col-id="${columnId}"] .ag-header-cell-text`);
    await head.click(modifier ? { modifiers: [modifier] } : {});
  }

  async sortBy(columnId: string): Promise<void> {
    await this.page.click(
      `.ag-header-cell[col-id="${columnId}"] .ag-sort-indicator-container > :not(.ag-hidden)`,
    );
    await this.settle();
  }

  /** What is painted of each selected range, in whole pixels: "x,y,width,height". */
  painted(kind: 'selected' | 'copied' | 'preview' = 'selected'): Promise<string[]> {
    return this.page.evaluate(
      wanted =>
        [...document.querySelectorAll(`.plan-range[data-kind="${wanted}"]`)].map(range => {
          const clip = range.parentElement?.getBoundingClientRect();
          const box = range.getBoundingClientRect();
          const left = Math.max(box.left, clip?.left ?? 0);
          const top = Math.max(box.top, clip?.top ?? 0);
          const right = Math.min(box.right, clip?.right ?? 0);
          const bottom = Math.min(box.bottom, clip?.bottom ?? 0);
          return [left, top, Math.max(0, right - left), Math.max(0, bottom - top)].map(Math.round).join();
        }),
      kind,
    );
  }

  /** The pixels from one drawn cell to another: what is to be painted of such a range. */
  over(from: [string, string], to: [string, string]): Promise<string> {
    return this.page.evaluate(
      corners => {
        const [a, b] = corners.map(([row, column]) =>
          document
            .querySelector(`.ag-row[row-id="${row}"] .ag-cell[col-id="${column}"]`)
            ?.getBoundingClientRect(),
        );
        if (!a || !b) throw new Error(`${corners.join(' – ')} is not drawn`);
        return [a.left, a.top, b.right - a.left, b.bottom - a.top].map(Math.round).join();
      },
      [from, to],
    );
  }

  /** How many cells are selected, and what they show. */
  async selected(): Promise<{ count: number; texts: string[] }> {
    await this.settle();
    const cells = await this.page.evaluate(() => window.harness.selected());
    return cells ?? { count: 0, texts: [] };
  }

  /** The size of each edit and how it was called. */
  batches(): Promise<{ label: string | null; cells: number }[]> {
    return this.page.evaluate(() => window.harness.batches);
  }

  /** Keys as Playwright names them, one after the other. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Half-width typing with the IME off. */
  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  /** A key that the IME takes: the page only sees "Process" / 229, as on Windows. */
  imeKey(code: string): Promise<void> {
    return this.rawKey('Process', 229, code);
  }

  /** A key with a name and a number that do not belong together, as IMEs send them. */
  async rawKey(key: string, keyCode: number, code = key): Promise<void> {
    const event = { key, code, windowsVirtualKeyCode: keyCode };
    await this.cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
    await this.cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  }

  /** Ctrl+V as the page is told of it, with this text in the clipboard. */
  pasteClip(text: string, html = ''): Promise<void> {
    return this.page.evaluate(
      ([plain, rich]) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', plain ?? '');
        if (rich) clipboardData.setData('text/html', rich);
        const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
        document.activeElement?.dispatchEvent(event);
      },
      [text, html],
    );
  }

  /** Ctrl+C or Ctrl+X as the page is told of it; what the page puts into the clipboard. */
  copyClip(kind: 'copy' | 'cut'): Promise<string> {
    return this.page.evaluate(type => {
      const clipboardData = new DataTransfer();
      const event = new ClipboardEvent(type, { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
      return clipboardData.getData('text/plain');
    }, kind);
  }

  /** Text that arrives in one piece, as from dictation or a handwriting pad. */
  paste(text: string): Promise<void> {
    return this.page.evaluate(pasted => {
      document.execCommand('insertText', false, pasted);
    }, text);
  }

  /** One state of the unconfirmed text. */
  async compose(text: string): Promise<void> {
    await this.imeKey('KeyN');
    await this.cdp.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }

  /** Takes the unconfirmed text back without confirming it. */
  async cancelComposition(): Promise<void> {
    await this.imeKey('Escape');
    await this.cdp.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
  }

  /** The Enter that confirms a conversion: the IME's key, then the text. */
  async confirm(text: string): Promise<void> {
    await this.imeKey('Enter');
    await this.cdp.send('Input.insertText', { text });
  }

  /** Every step of one conversion, the last being the confirmed text. */
  async convert(steps: readonly string[]): Promise<void> {
    for (const step of steps) await this.compose(step);
    await this.confirm(steps.at(-1) ?? '');
  }

  /** Converts words, Enter behind each, without waiting for anything in between. */
  async rush(words: readonly string[]): Promise<void> {
    const sent: Promise<unknown>[] = [];
    const key = (name: string, keyCode: number, code: string) => {
      const event = { key: name, code, windowsVirtualKeyCode: keyCode };
      sent.push(this.cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event }));
      sent.push(this.cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event }));
    };
    for (const text of words) {
      key('Process', 229, 'KeyN');
      for (const step of ['か', text]) {
        const caret = { selectionStart: step.length, selectionEnd: step.length };
        sent.push(this.cdp.send('Input.imeSetComposition', { text: step, ...caret }));
      }
      key('Process', 229, 'Enter');
      sent.push(this.cdp.send('Input.insertText', { text }));
      key('Enter', 13, 'Enter');
    }
    await Promise.all(sent);
  }

  overlay(): Promise<OverlayState> {
    return this.page.evaluate(() => {
      const textarea = document.querySelector<HTMLTextAreaElement>('.plan-input');
      const frame = document.querySelector<HTMLElement>('.plan-frame');
      return {
        focused: document.activeElement === textarea,
        mode: frame?.dataset.mode ?? '',
        text: textarea?.value ?? '',
        caret: textarea?.selectionStart ?? -1,
        name: textarea?.getAttribute('aria-label') ?? '',
        inputMode: textarea?.inputMode ?? '',
      };
    });
  }

  /** How far the frame's corners are from those of the cell, and whether it is seen. */
  framing(rowId: string, columnId: string) {
    return this.page.evaluate(
      ([row, column]) => {
        const cell = document.querySelector(`.ag-row[row-id="${row}"] .ag-cell[col-id="${column}"]`);
        const frame = document.querySelector('.plan-frame');
        if (!frame) throw new Error('no frame');
        const seen = !frame.classList.contains('plan-unseen');
        if (!cell) return { drawn: false, seen, off: Number.NaN };
        const a = cell.getBoundingClientRect();
        const b = frame.getBoundingClientRect();
        const off = Math.max(
          ...[a.left - b.left, a.top - b.top, a.right - b.right, a.bottom - b.bottom].map(Math.abs),
        );
        return { drawn: true, seen, off };
      },
      [rowId, columnId],
    );
  }

  edits(): Promise<CellEdit[]> {
    return this.page.evaluate(() => window.harness.edits);
  }

  calls(): Promise<string[]> {
    return this.page.evaluate(() => window.harness.calls);
  }

  /** The cell the owner was last told of. */
  async at(): Promise<string> {
    const position = await this.page.evaluate(
      () => window.harness.focused.at(-1) as CellPosition | null | undefined,
    );
    return position ? `${position.rowId}/${position.columnId}` : 'none';
  }

  /** The text a cell shows. */
  async shown(rowId: string, columnId: string): Promise<string> {
    return (await this.cell(rowId, columnId).textContent()) ?? '';
  }

  /** The message under the cell, and how it is announced. */
  message(): Promise<{ role: string; text: string } | null> {
    return this.page.evaluate(() => {
      const message = document.querySelector('.plan-message');
      return message && { role: message.role ?? '', text: message.textContent ?? '' };
    });
  }

  /** Lets AG Grid, React and the placement come to rest: two frames and the timers between them. */
  async settle(milliseconds = 60): Promise<void> {
    await this.page.waitForTimeout(milliseconds);
    await this.page.evaluate(
      () => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
  }
}
