import { app, type WebContents } from 'electron';
import { startAddress } from './appAddress.ts';

/** Every page of the program, hidden print windows included, stays where it was put. */
export function lockAllContents(): void {
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
}

function lockContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // Links, dropped files and scripts; `loadURL` is not asked. Loading the start page anew is harmless.
  contents.on('will-frame-navigate', event => {
    if (event.url !== startAddress || !event.isMainFrame) event.preventDefault();
  });
  contents.on('will-redirect', event => event.preventDefault());
  contents.on('will-attach-webview', event => event.preventDefault());
  // WebRTC passes by the session's request filter and the content policy.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
