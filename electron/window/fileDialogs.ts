import { extname } from 'node:path';
import { BrowserWindow, dialog, type FileFilter, type OpenDialogOptions } from 'electron';
import { windowTexts } from './windowTexts.ts';

const { dialogs } = windowTexts;
const workbooks: FileFilter = { name: dialogs.workbooks, extensions: ['xlsx', 'xlsm', 'xls', 'csv'] };
const documents: FileFilter = { name: dialogs.documents, extensions: ['bpd'] };
/** Under a password a document is an age file. */
const openable: FileFilter = { ...documents, extensions: ['bpd', 'age'] };
const locked: FileFilter = { name: dialogs.locked, extensions: ['age'] };
const pdf: FileFilter = { name: dialogs.pdf, extensions: ['pdf'] };

const open: Record<'workbook' | 'document', OpenDialogOptions> = {
  workbook: { title: dialogs.chooseWorkbook, filters: [workbooks], properties: ['openFile'] },
  document: { title: dialogs.chooseDocument, filters: [openable], properties: ['openFile'] },
};

/** Asks which file to read. */
export async function chooseFile(
  purpose: 'workbook' | 'document',
  documentFolder: string,
): Promise<{ path: string } | { kind: 'cancelled' }> {
  const options = purpose === 'document' ? { ...open.document, defaultPath: documentFolder } : open.workbook;
  const window = mainWindow();
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options));
  const [path] = filePaths;
  return canceled || path === undefined ? { kind: 'cancelled' } : { path };
}

/** Asks where a file of the program is to be saved; the system asks before it replaces one. */
export async function chooseTarget(name: string): Promise<{ path: string } | { kind: 'cancelled' }> {
  const options = {
    title: dialogs.saveAs,
    defaultPath: name, // without a folder: the system offers the one used last
    filters: filtersFor(name),
    properties: ['showOverwriteConfirmation' as const],
  };
  const window = mainWindow();
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options));
  return canceled || filePath === '' ? { kind: 'cancelled' } : { path: filePath };
}

/** The file's own kind only, so that the name keeps the ending its content has. */
function filtersFor(name: string): FileFilter[] {
  const extension = extname(name).slice(1).toLowerCase();
  const kind = [workbooks, documents, pdf, locked].find(filter => filter.extensions.includes(extension));
  return kind ? [{ name: kind.name, extensions: [extension] }] : [];
}

/** The visible window: a handout being printed has a hidden one, and a dialog over that would be lost. */
function mainWindow(): BrowserWindow | undefined {
  return BrowserWindow.getAllWindows().find(window => window.isVisible());
}
