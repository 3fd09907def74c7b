import { app, dialog } from 'electron';
import { failure } from '../../shared/errors/result.ts';
import { errorText } from '../../shared/messages/errorText.ts';
import type { Report } from '../ipc/dispatch.ts';
import { windowTexts } from './windowTexts.ts';

/** A fault nobody caught: logged, and told in Japanese instead of Electron's English stack trace. */
export function followProgramFaults(report: Report): void {
  process.on('uncaughtException', error => {
    report('uncaught', error);
    showTrouble(error);
  });
  process.on('unhandledRejection', error => report('unhandled', error));
}

/** The program cannot start: says why and ends. */
export function refuseToStart(report: Report, error: unknown): void {
  report('start', error);
  showTrouble(error);
  app.quit();
}

function showTrouble(error: unknown): void {
  const result = failure(error);
  if (!result.ok) dialog.showErrorBox(windowTexts.title, errorText(result.error));
}
