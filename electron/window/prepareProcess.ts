import { app } from 'electron';

/** Identifies the program to Windows; the installer's shortcut carries the same (`build/electronBuilder.ts`). */
const appId = 'jp.branch-plan-desk';

/**
 * What can only be said before Electron is ready. The session refuses the network for every page
 * (`lockSession.ts`); this also silences what Chromium does by itself, beneath all sessions.
 */
const switches: [name: string, value?: string][] = [
  ['lang', 'ja'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-quic'],
  ['no-pings'],
  ['no-proxy-server'], // or Windows would look for a proxy (WPAD) on the local network
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
];

export function prepareProcess(): void {
  app.enableSandbox();
  app.setAppUserModelId(appId);
  // macOS names the document that started the program in this way; elsewhere it is on the command line already.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    if (!app.isReady()) process.argv.push(path);
  });
  for (const [name, value] of switches) app.commandLine.appendSwitch(name, value);
}
