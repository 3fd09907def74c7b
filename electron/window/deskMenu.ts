import { app, dialog, Menu, type MenuItemConstructorOptions, shell } from 'electron';
import type { DocumentOpener } from './openDocument.ts';
import { windowTexts } from './windowTexts.ts';

/** The menu bar. */
export function setDeskMenu(documentFolder: string, opener: Pick<DocumentOpener, 'choose'>): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(deskMenu(documentFolder, () => void opener.choose())));
}

function deskMenu(documentFolder: string, openDocument: () => void): MenuItemConstructorOptions[] {
  const texts = windowTexts.menu;
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  return [
    {
      label: texts.file,
      submenu: [
        { label: texts.openDocument, accelerator: 'CommandOrControl+O', click: openDocument },
        { label: texts.showFolder, click: () => void shell.openPath(documentFolder) },
        separator,
        { label: texts.quit, role: 'quit' },
      ],
    },
    {
      // No undo and redo: the roles would undo letters in a field, while the grid undoes saved edits with the
      // same keys. The others only show their keys, and the page gets to see them.
      label: texts.edit,
      submenu: [
        { label: texts.cut, role: 'cut', registerAccelerator: false },
        { label: texts.copy, role: 'copy', registerAccelerator: false },
        { label: texts.paste, role: 'paste', registerAccelerator: false },
        separator,
        { label: texts.selectAll, role: 'selectAll', registerAccelerator: false },
      ],
    },
    {
      label: texts.view,
      submenu: [
        { label: texts.zoomIn, role: 'zoomIn' },
        { label: texts.zoomOut, role: 'zoomOut' },
        { label: texts.resetZoom, role: 'resetZoom' },
        separator,
        { label: texts.fullScreen, role: 'togglefullscreen' },
        ...(app.isPackaged ? [] : developmentItems()),
      ],
    },
    { label: texts.help, submenu: [{ label: texts.about, click: showAbout }] },
  ];
}

function developmentItems(): MenuItemConstructorOptions[] {
  const { reload, devTools } = windowTexts.menu;
  return [
    { type: 'separator' },
    { label: reload, role: 'reload' },
    { label: devTools, role: 'toggleDevTools' },
  ];
}

function showAbout(): void {
  void dialog.showMessageBox({
    type: 'info',
    title: windowTexts.title,
    message: windowTexts.about(app.getVersion()),
    detail: windowTexts.aboutDetail,
    buttons: [windowTexts.close],
  });
}
