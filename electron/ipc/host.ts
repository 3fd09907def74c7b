import type { Choice } from '../../shared/ipc/contract.ts';
import type { PrintEngine } from '../print/printEngine.ts';
import type { Clock } from '../services/clock.ts';

/** What differs between the Electron shell and the local host: dialogs, the printer, where documents live. */
export interface Host {
  kind: 'electron' | 'local';
  version: string;
  documentFolder: string;
  /** What belongs to the person at this PC rather than to a document. */
  settingsFolder: string;
  /** A document to open at once: the one that was double-clicked, or the sample at the very first start. */
  initialDocument: string | null;
  clock: Clock;
  printer: PrintEngine;
  /** Told of every document that is opened: the system has a list of its own. */
  documentOpened(path: string): void;
  /** Asks for a file; `path` where one was chosen. */
  chooseFile(
    purpose: 'workbook' | 'document',
  ): Promise<{ path: string } | Exclude<Choice, { kind: 'chosen' }>>;
  /** Asks where to save; `path` where one was chosen. */
  chooseTarget(name: string): Promise<{ path: string } | Exclude<Choice, { kind: 'chosen' }>>;
}
