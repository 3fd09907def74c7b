import { parseClipboardHtml } from '../../../../renderer/grid/clipboard/parseClipboardHtml.ts';
import { writeClipboardHtml } from '../../../../renderer/grid/clipboard/writeClipboardHtml.ts';

declare global {
  interface Window {
    clipboardHtml: {
      read(html: string): string[][] | 'tooLarge' | null;
      write(cells: string[][]): string;
      /** How often the browser's parser was asked. */
      asked: number;
    };
  }
}

const parser = new DOMParser();

window.clipboardHtml = {
  read: html =>
    parseClipboardHtml(html, markup => {
      window.clipboardHtml.asked += 1;
      return parser.parseFromString(markup, 'text/html');
    }),
  write: writeClipboardHtml,
  asked: 0,
};
