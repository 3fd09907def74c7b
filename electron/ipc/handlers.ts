import { rm, writeFile } from 'node:fs/promises';
import type { Command } from '../../shared/commands/command.ts';
import { commandDigest } from '../../shared/commands/commandDigest.ts';
import { toLists } from '../../shared/domain/planRecords.ts';
import { AppError } from '../../shared/errors/appError.ts';
import type { Applied, Handlers, OpenDocument } from '../../shared/ipc/contract.ts';
import { openBackupFolder } from '../services/backups/backupFolder.ts';
import { backupsOf, readBackup } from '../services/backups/readBackup.ts';
import { confidentialityOf, labelledName } from '../services/confidentiality.ts';
import { createDocument } from '../services/createDocument.ts';
import { createSampleDocument, SAMPLE_NAME } from '../services/createSampleDocument.ts';
import { documentDesk } from '../services/documentDesk.ts';
import { idOf, nameOf, openDocumentFolder } from '../services/documentFolder.ts';
import { editFields, editPlanInputs } from '../services/editFields.ts';
import { exportSource, fillForm } from '../services/exportWorkbook.ts';
import type { FileShelf } from '../services/fileShelf.ts';
import { freezeSnapshot, loadSnapshot } from '../services/freezeSnapshot.ts';
import { createHandoutJobs } from '../services/handoutJobs.ts';
import { openHandoutSettings } from '../services/handoutSettings.ts';
import { importWorkbook } from '../services/importWorkbook.ts';
import { newWorkbook, newWorkbookFileName } from '../services/newWorkbook.ts';
import { openOrRead } from '../services/openToRead.ts';
import { openWorkbooks } from '../services/openWorkbooks.ts';
import { openPreferences } from '../services/preferences.ts';
import { handoutFileName, handoutPdf } from '../services/printHandout.ts';
import { sweepReadingCopies } from '../services/readingCopy.ts';
import { openRecentDocuments } from '../services/recentDocuments.ts';
import { replaceTexts } from '../services/replaceTexts.ts';
import type { Session } from '../services/session.ts';
import { sweepParts } from '../services/sweepParts.ts';
import { fileHandlers, openable } from './fileHandlers.ts';
import type { Host } from './host.ts';
import { safetyHandlers } from './safetyHandlers.ts';

/** The machine side of the contract: one open document, handed to the services. No business rules here. */
export function createHandlers(host: Host, shelf: FileShelf): Handlers & { close(): void } {
  const folder = openDocumentFolder(host.documentFolder, openRecentDocuments(host.settingsFolder));
  const preferences = openPreferences(host.settingsFolder);
  const handouts = openHandoutSettings(host.settingsFolder);
  const jobs = createHandoutJobs();
  const desk = documentDesk(host.clock);
  const workbooks = openWorkbooks(shelf);

  sweepReadingCopies();
  sweepParts(folder.path);
  const { current } = desk;
  const describe = (open: Session): OpenDocument => ({
    id: idOf(open.path),
    name: nameOf(open.path),
    records: toLists(open.plan.records),
    undoState: open.undoState(),
    readOnly: open.readOnly,
    unclosed: desk.unclosed(),
  });
  const openOrNull = () => {
    const open = desk.open();
    return open && describe(open);
  };
  const switchTo = (path: string, start: () => Session): OpenDocument => {
    const opened = desk.switchTo(path, start);
    folder.remember(path);
    host.documentOpened(path);
    return describe(opened);
  };
  if (host.initialDocument !== null) {
    const path = host.initialDocument;
    switchTo(path, () => openOrRead(path, host.clock));
  }
  const applied = (command: Command): Applied => ({ command, undoState: current().undoState() });

  return {
    close: () => {
      jobs.cancelAll();
      desk.close();
      workbooks.closeAll();
    },
    'app:state': () => ({
      host: host.kind,
      version: host.version,
      folder: folder.path,
      documents: folder.list(),
      open: openOrNull(),
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
      return switchTo(path, () => openOrRead(path, host.clock));
    },
    'document:openFile': async ({ file: given, password }) => {
      const file = await openable(shelf, given, password);
      const chosen = shelf.pathOf(file);
      if (chosen !== null) {
        return switchTo(chosen, () => {
          try {
            return openOrRead(chosen, host.clock);
          } catch (error) {
            // the start page lists it then, and offers its backups
            if (error instanceof AppError && error.code === 'documentDamaged') folder.remember(chosen);
            throw error;
          }
        });
      }
      const path = await takeIn(file);
      try {
        return switchTo(path, () => openOrRead(path, host.clock));
      } catch (error) {
        await rm(path, { force: true }); // not a document after all: the folder stays as it was
        throw error;
      }
    },
    'document:close': async () => {
      // The document is on the disk; a backup that fails now is made at the next opening.
      if (desk.open()?.readOnly === null)
        await desk
          .backups()
          .backUp('close')
          .catch(() => undefined);
      desk.close();
      return null;
    },
    'backup:list': () => ({ ...backupsOf(current()), trouble: desk.backupTrouble() }),
    'backup:make': async () => {
      await desk.backups().backUp('hand');
      return null;
    },
    'backup:load': ({ id }) => readBackup(openBackupFolder(current().path).pathOf(id)),
    'backup:restore': async ({ id }) => describe(await desk.restore(id)),
    ...safetyHandlers({ host, folder, shelf, desk, switchTo }),
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
    'plan:editForetold': edit => {
      const command = editPlanInputs(current(), edit, host.clock());
      return command && { digest: commandDigest(command), undoState: current().undoState() };
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
    'snapshot:freeze': wish => applied(freezeSnapshot(current(), wish, host.clock())),
    'snapshot:load': ({ id }) => loadSnapshot(current(), id),
    'history:list': () => current().store.history(),
    'history:jump': ({ seq }) => {
      const { command, ...jump } = current().jump(seq);
      return { ...jump, ...applied(command) };
    },
    'workbook:read': ({ file }) => workbooks.cells(file),
    'workbook:understand': ({ file, corrections }) => workbooks.read(file, corrections),
    'workbook:progress': ({ file }) => workbooks.progress(file),
    'workbook:cancel': ({ file }) => {
      workbooks.close(file);
      return null;
    },
    'workbook:import': async ({ id, file, corrections, moment, form }) => {
      const { name, bytes } = await shelf.read(file);
      await desk.backups().backUp('import');
      const workbook = { id, fileName: name, bytes, corrections, moment, form: form ?? null };
      const imported = await importWorkbook(current(), workbook, host.clock);
      const { command, reading, findings, ...counts } = imported;
      return {
        ...applied(command),
        ...counts,
        findings: findings.map(finding => finding.message),
        unread: reading.unread,
      };
    },
    'workbook:export': async ({ sourceId, ...options }) => {
      const { fileName, bytes, ...outcome } = await exportSource(current(), sourceId, options);
      return { ...outcome, file: await putLabelled(fileName, bytes) };
    },
    'workbook:fill': async ({ file, ...wish }) => {
      const form = await shelf.read(file);
      const { fileName, bytes, ...outcome } = await fillForm(current(), form.bytes, form.name, wish);
      return { ...outcome, file: await putLabelled(fileName, bytes, wish.moment.branchId) };
    },
    'workbook:new': async asked => {
      const open = current();
      const own = await confidentialityOf(open, handouts, asked.moment.branchId);
      const wish = { ...asked, confidentiality: asked.confidentiality ?? own };
      const { bytes, sheets } = newWorkbook(open, wish);
      return { file: shelf.putBytes(newWorkbookFileName(open, wish), bytes), sheets };
    },
    'handout:options': ({ branchId, kind }) =>
      handouts.read({ documentId: idOf(current().path), branchId, kind }),
    'handout:pdf': async ({ job, ...request }) => {
      const open = current();
      const printed = await jobs.run(job, progress => handoutPdf(open, request, host.printer, progress));
      const { moment, kind, options } = request;
      await handouts.keep({ documentId: idOf(open.path), branchId: moment.branchId, kind }, options);
      return { file: shelf.putBytes(handoutFileName(open, request), printed.bytes), pages: printed.pages };
    },
    'handout:progress': ({ job }) => jobs.progress(job),
    'handout:cancel': ({ job }) => {
      jobs.cancel(job);
      return null;
    },
    ...fileHandlers({ host, shelf, desk, putLabelled }),
    'preferences:read': () => preferences.read(),
    'preferences:write': async ({ grid, layout }) => {
      await preferences.writeGrid(grid, layout);
      return null;
    },
  };

  /** What leaves says in its name which 機密性 it has. */
  async function putLabelled(name: string, bytes: Uint8Array, branchId: number | null = null) {
    return shelf.putBytes(labelledName(name, await confidentialityOf(current(), handouts, branchId)), bytes);
  }

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
