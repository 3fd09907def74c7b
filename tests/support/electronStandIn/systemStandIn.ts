import type {
  Dialog,
  Display,
  MenuItemConstructorOptions,
  MessageBoxOptions,
  OpenDialogOptions,
  SaveDialogOptions,
  Shell,
} from 'electron';
import { app } from './appStandIn.ts';
import { BrowserWindowStandIn } from './windowStandIn.ts';

interface ShownDialog {
  kind: 'open' | 'save' | 'message' | 'error';
  /** Whether it was shown over a window. */
  hasParent: boolean;
  options: OpenDialogOptions & SaveDialogOptions & Partial<MessageBoxOptions>;
}

export const shownDialogs: ShownDialog[] = [];

/** What the person does: the file chosen (null: cancelled) and the button pressed. */
export const person: { chooses: string | null; presses: number; pressesFirst: number[] } = {
  chooses: null,
  presses: 0,
  pressesFirst: [],
};

function shown(kind: ShownDialog['kind'], args: unknown[]): void {
  if (kind !== 'error') app.requireReady('dialog');
  const hasParent = args[0] instanceof BrowserWindowStandIn;
  shownDialogs.push({ kind, hasParent, options: args[hasParent ? 1 : 0] as ShownDialog['options'] });
}

export const dialog = {
  async showOpenDialog(...args: unknown[]) {
    shown('open', args);
    return { canceled: person.chooses === null, filePaths: person.chooses === null ? [] : [person.chooses] };
  },
  async showSaveDialog(...args: unknown[]) {
    shown('save', args);
    return { canceled: person.chooses === null, filePath: person.chooses ?? '' };
  },
  async showMessageBox(...args: unknown[]) {
    shown('message', args);
    return { response: person.pressesFirst.shift() ?? person.presses, checkboxChecked: false };
  },
  showMessageBoxSync(...args: unknown[]) {
    shown('message', args);
    return person.presses;
  },
  showErrorBox(title: string, content: string) {
    shown('error', [{ title, message: content }]);
  },
} satisfies Pick<
  Dialog,
  'showOpenDialog' | 'showSaveDialog' | 'showMessageBox' | 'showMessageBoxSync' | 'showErrorBox'
>;

export const copiedTexts: string[] = [];

export const clipboard = {
  async writeText(text: string) {
    copiedTexts.push(text);
  },
};

type Screen = Pick<Display, 'id' | 'workArea'>;

/** The screens of this PC, the main one first. */
export const screens: Screen[] = [{ id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 } }];

export const screen = {
  getAllDisplays: () => [...screens].reverse(),
  getPrimaryDisplay: () => screens[0],
};

/** The menu bar as it was set. */
export const menuBar: MenuItemConstructorOptions[] = [];

/** A menu is its template: the stand-in has nothing to draw it on. */
export const Menu = {
  buildFromTemplate: (template: MenuItemConstructorOptions[]) => template,
  setApplicationMenu(template: MenuItemConstructorOptions[]) {
    menuBar.splice(0, menuBar.length, ...template);
  },
};

export const openedPaths: string[] = [];

export const shell = {
  async openPath(path: string) {
    openedPaths.push(path);
    return '';
  },
} satisfies Pick<Shell, 'openPath'>;
