import { app, type BrowserWindow } from 'electron';
import { type DocumentOpener, documentArgument } from './openDocument.ts';

/** A second start ends at once; the first shows its window, and the document if one was named. */
export function followSecondInstance(window: BrowserWindow, opener: DocumentOpener): void {
  app.on('second-instance', (_event, argv, workingFolder) => {
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
    const path = documentArgument(argv, workingFolder);
    if (path !== null) void opener.open(path);
  });
  // macOS says so when a document is double-clicked while the program runs
  app.on('open-file', (event, path) => {
    event.preventDefault();
    void opener.open(path);
  });
}
