import { app, type Session } from 'electron';
import { appOrigin, isAppAddress } from './appAddress.ts';

/** A session that reaches nothing but the program itself: no network, no permissions, no downloads. */
export function lockSession(session: Session): void {
  session.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !mayLoad(url) }));
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false); // its dictionaries come from the internet
  // Files leave the program through the save dialog (`file:save`), never through the page.
  session.on('will-download', event => event.preventDefault());
}

function mayLoad(url: string): boolean {
  if (isAppAddress(url) || url.startsWith('data:') || url.startsWith(`blob:${appOrigin}/`)) return true;
  return !app.isPackaged && url.startsWith('devtools://');
}
