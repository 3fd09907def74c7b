import { basename, resolve } from 'node:path';
import { type BrowserWindow, dialog, type MessageBoxOptions, type MessageBoxReturnValue } from 'electron';
import type { Handlers } from '../../shared/ipc/contract.ts';
import { errorText } from '../../shared/messages/errorText.ts';
import { dispatch, type Report } from '../ipc/dispatch.ts';
import type { Host } from '../ipc/host.ts';
import { idOf, nameOf } from '../services/documentFolder.ts';
import type { FileShelf } from '../services/fileShelf.ts';
import { startAddress } from './appAddress.ts';
import { windowTexts } from './windowTexts.ts';

/** Opens documents the window did not ask for: double-clicked in the Explorer, or chosen from the menu. */
export interface DocumentOpener {
  /** Asks first where another document is open, then shows the new one. */
  open(path: string): Promise<void>;
  /** Lets the person choose one. */
  choose(): Promise<void>;
  /** Before the first page: the document on the command line, or the sample for who starts for the first time. */
  openFirst(argv: readonly string[]): Promise<void>;
}

export function createDocumentOpener(
  window: BrowserWindow,
  host: Pick<Host, 'chooseFile'>,
  handlers: Handlers,
  shelf: FileShelf,
  report: Report,
): DocumentOpener {
  /** Through the same door as the window's own calls. */
  async function openChecked(path: string): Promise<void> {
    const request = { file: shelf.putPath(path).id };
    const result = await dispatch(handlers, 'document:openFile', request, report);
    if (result.ok) return;
    await ask(window, { type: 'error', message: errorText(result.error), buttons: [windowTexts.close] });
  }

  async function open(path: string): Promise<void> {
    const { open: now } = await handlers['app:state']({});
    if (now?.id === idOf(path)) return;
    if (now !== null && !(await agreesToSwitch(window, nameOf(basename(path)), now.name))) return;
    // The page goes before the document does: an edit it sends later would end up in the other document.
    if (!(await leavePage(window))) return;
    await openChecked(path);
    await window.loadURL(startAddress);
  }

  return {
    open,
    async choose() {
      const choice = await host.chooseFile('document');
      if ('path' in choice) await open(choice.path);
    },
    async openFirst(argv) {
      const path = documentArgument(argv, process.cwd());
      if (path !== null) return openChecked(path);
      const { documents } = await handlers['app:state']({});
      // Without the sample the start page is there: no reason to trouble anybody.
      if (documents.length === 0) await dispatch(handlers, 'document:createSample', {}, report);
    },
  };
}

/** The document on a command line, to which Chromium adds switches of its own. */
export function documentArgument(argv: readonly string[], workingFolder: string): string | null {
  const named = argv.slice(1).findLast(argument => /^[^-].*\.bpd$/i.test(argument));
  return named === undefined ? null : resolve(workingFolder, named);
}

async function agreesToSwitch(window: BrowserWindow, next: string, now: string): Promise<boolean> {
  const { response } = await ask(window, {
    type: 'question',
    message: windowTexts.switchDocument(next, now),
    detail: windowTexts.switchDetail,
    buttons: [windowTexts.open, windowTexts.stay],
    defaultId: 0,
    cancelId: 1,
  });
  return response === 0;
}

/** False where the page has unsaved input and the person went back to it. */
async function leavePage(window: BrowserWindow): Promise<boolean> {
  try {
    await window.loadURL('about:blank');
    return true;
  } catch {
    return false;
  }
}

/** A box over a window that is not shown yet would not be shown either. */
function ask(window: BrowserWindow, options: MessageBoxOptions): Promise<MessageBoxReturnValue> {
  const titled = { title: windowTexts.title, ...options };
  return window.isVisible() ? dialog.showMessageBox(window, titled) : dialog.showMessageBox(titled);
}
