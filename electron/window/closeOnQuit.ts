import { app, type BrowserWindow } from 'electron';
import type { PrintEngine } from '../print/printEngine.ts';

/** Closes the document and ends the program with its window. Every edit is on the disk already. */
export function closeOnQuit(window: BrowserWindow, closeDocument: () => void, printer: PrintEngine): void {
  // Not "all windows closed": a hidden print window would keep the program running unseen.
  window.on('closed', () => app.quit());
  window.on('session-end', closeDocument); // at log-off Windows does not wait for `will-quit`
  app.on('will-quit', () => {
    closeDocument();
    void printer.close();
  });
}
