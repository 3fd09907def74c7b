import { app } from 'electron';
import type { Report } from '../ipc/dispatch.ts';
import { showFault } from './faultDialog.ts';

/** A fault nobody caught: logged, and told in Japanese instead of Electron's English stack trace. */
export function followProgramFaults(report: Report): void {
  process.on('uncaughtException', error => {
    report('uncaught', error);
    void showFault(error);
  });
  process.on('unhandledRejection', error => report('unhandled', error));
}

/** The program cannot start: says why and ends. */
export function refuseToStart(report: Report, error: unknown): void {
  report('start', error);
  void showFault(error).finally(() => app.quit());
}
