import { rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from '../../shared/commands/command.ts';
import { toLists } from '../../shared/domain/planRecords.ts';
import { AppError } from '../../shared/errors/appError.ts';
import type { Applied, Handlers, OpenDocument } from '../../shared/ipc/contract.ts';
import { readWorkbookCells } from '../excel/readWorkbook.ts';
import { createDocument } from '../services/createDocument.ts';
import { createSampleDocument, SAMPLE_NAME } from '../services/createSampleDocument.ts';
import { idOf, nameOf, openDocumentFolder } from '../services/documentFolder.ts';
import { editFields, editPlanInputs } from '../services/editFields.ts';
import { exportSource } from '../services/exportWorkbook.ts';
import type { FileShelf } from '../services/fileShelf.ts';
import { importWorkbook } from '../services/importWorkbook.ts';
import { openDocument } from '../services/openDocument.ts';
import { handoutFileName, handoutPdf } from '../services/printHandout.ts';
import { replaceTexts } from '../services/replaceTexts.ts';
import { requireSession, type Session } from '../services/session.ts';
import { writeFileSafely } from '../services/writeFileSafely.ts';
import type { Host } from './host.ts';

/** The machine side of the contract: one open document, handed to the services. No business rules here. */
export function createHandlers(host: Host, shelf: FileShelf): Handlers & { close(): void } {
  const folder = openDocumentFolder(host.documentFolder);
  let session: Session | null = null;
  /** Workbooks being read, by their handle: a big one takes a while, and the person may think better of it. */
  const readings = new Map<string, AbortController>();

  const current = () => requireSession(session);
  const describe = (open: Session): OpenDocument => ({
    id: idOf(open.store.path),
    name: nameOf(open.store.path),
    records: toLists(open.plan.records),
    undoState: open.undoState(),
  });
  const close = () => {
    session?.close();
    session = null;
  };
  /** The old document is closed only when the new one is open: a failed opening loses nothing. */
  const switchTo = (path: string, start: () => Session): OpenDocument => {
    if (session?.store.path === path) return describe(session);
    const next = start();
    close();
    session = next;
    folder.remember(path);
    return describe(next);
  };
  if (host.initialDocument !== null) {
    const path = host.initialDocument;
    switchTo(path, () => openDocument(path, host.clock));
  }
  const applied = (command: Command): Applied => ({ command, undoState: current().undoState() });

  return {
    close,
    'app:state': () => ({
      host: host.kind,
      version: host.version,
      folder: folder.path,
      documents: folder.list(),
      open: session && describe(session),
    }),
    'document:create': ({ branchName }) => {
      const path = folder.newPath(branchName);
      return switchTo(path, () => createDocument(path, branchName, host.clock));
    },
    'document:createSample': async () => {
      const path = folder.newPath(SAMPLE_NAME);
      const sample = await createSampleDocument(path, host.clock);
      return switchTo(path, () => sample);
    },
    'document:open': ({ id }) => {
      const path = folder.pathOf(id);
      return switchTo(path, () => openDocument(path, host.clock));
    },
    'document:openFile': async ({ file }) => {
      const chosen = shelf.pathOf(file);
      if (chosen !== null) return switchTo(chosen, () => openDocument(chosen, host.clock));
      const path = await takeIn(file);
      try {
        return switchTo(path, () => openDocument(path, host.clock));
      } catch (error) {
        await rm(path, { force: true }); // not a document after all: the folder stays as it was
        throw error;
      }
    },
    'document:close': () => {
      close();
      return null;
    },
    'document:verify': () => {
      const troubles = current().store.verify();
      return { ok: troubles.length === 0, troubles };
    },
    'fields:edit': ({ id, label, inputs }) => {
      const at = host.clock();
      const command = editFields(current(), { id, label, inputs: inputs.map(input => ({ ...input, at })) });
      return command && applied(command);
    },
    'plan:edit': edit => {
      const command = editPlanInputs(current(), edit, host.clock());
      return command && applied(command);
    },
    'texts:replace': edit => {
      const { command, outcome } = replaceTexts(current(), edit);
      return { applied: command && applied(command), outcome };
    },
    'edit:undo': () => {
      const { label, command } = current().undo();
      return { label, ...applied(command) };
    },
    'edit:redo': () => {
      const { label, command } = current().redo();
      return { label, ...applied(command) };
    },
    'history:list': () => current().store.history(),
    'workbook:read': async ({ file }) => {
      const { name, bytes } = await shelf.read(file);
      const stop = new AbortController();
      readings.set(file, stop);
      try {
        return await readWorkbookCells(bytes, name, { signal: stop.signal });
      } finally {
        readings.delete(file);
      }
    },
    'workbook:cancel': ({ file }) => {
      readings.get(file)?.abort();
      return null;
    },
    'workbook:import': async ({ id, file, corrections, moment }) => {
      const { name, bytes } = await shelf.read(file);
      const workbook = { id, fileName: name, bytes, corrections, moment };
      const imported = await importWorkbook(current(), workbook, host.clock);
      const { indicators, updated, findings, reading, command } = imported;
      return {
        ...applied(command),
        indicators,
        updated,
        findings: findings.map(finding => finding.message),
        unread: reading.unread,
      };
    },
    'workbook:export': async ({ sourceId }) => {
      const { fileName, bytes, ...outcome } = await exportSource(current(), sourceId);
      return { ...outcome, file: shelf.putBytes(fileName, bytes) };
    },
    'handout:pdf': async request => {
      const open = current();
      const { bytes, pages } = await handoutPdf(open, request, host.printer);
      return { file: shelf.putBytes(handoutFileName(open, request), bytes), pages };
    },
    'file:choose': async ({ purpose }) => {
      const choice = await host.chooseFile(purpose);
      return 'path' in choice ? { kind: 'chosen', file: shelf.putPath(choice.path) } : choice;
    },
    'file:save': async ({ file }) => {
      const { name, bytes } = await shelf.read(file);
      const target = await host.chooseTarget(name);
      if (!('path' in target)) return target;
      await writeFileSafely(target.path, bytes);
      return { kind: 'saved', name: basename(target.path) };
    },
  };

  /** A document sent by the browser has no place yet: it gets one in the folder, under its own name. */
  async function takeIn(file: string): Promise<string> {
    const { name, bytes } = await shelf.read(file);
    const path = folder.newPath(nameOf(name));
    await writeFile(path, bytes, { flag: 'wx' }).catch(cause => {
      throw new AppError('folderNotWritable', folder.path, { cause });
    });
    return path;
  }
}
