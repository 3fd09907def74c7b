import { z } from 'zod';
import type { Command } from '../commands/command.ts';
import { editableFields } from '../commands/fieldInput.ts';
import type { HistoryEntry, HistoryJump, UndoState } from '../commands/history.ts';
import type { ReplaceOutcome } from '../commands/replaceInPlan.ts';
import type { RecordLists } from '../domain/planRecords.ts';
import type { Result } from '../errors/result.ts';
import { newWorkbookKinds } from '../export/newWorkbookKinds.ts';
import { type HandoutOptions, handoutKinds } from '../handout/handoutOptions.ts';
import { correctionsSchema as corrections } from '../reading/correctionsSchema.ts';
import type { Reading } from '../reading/reading.ts';
import type { ReadProgress } from '../reading/readProgress.ts';
import type { WorkbookCells } from '../reading/workbookCells.ts';
import type { BackupEntry } from '../safety/backupEntry.ts';
import type { Inspection } from '../safety/inspection.ts';
import type { LastHolder, ReadOnlyState } from '../safety/readOnlyState.ts';
import type { RescueReport } from '../safety/rescueReport.ts';
import { endpoint } from './endpoint.ts';
import { findQuerySchema } from './findQuerySchema.ts';
import { handoutRequestSchema } from './handoutSchema.ts';
import { momentSchema as moment, periodSchema as period, yearSchema as year } from './momentSchema.ts';
import { planInputSchema } from './planInputSchema.ts';
import { columnLayoutSchema, gridNameSchema, type Preferences } from './preferencesSchema.ts';

/** A document the program knows of. Paths never reach the window; `id` stands for one. */
export interface DocumentEntry {
  id: string;
  name: string;
  /** ISO instant. */
  changedAt: string;
}

export interface AppState {
  host: 'electron' | 'local';
  version: string;
  documents: DocumentEntry[];
  /** The folder new documents are made in, for people to find. */
  folder: string;
  open: OpenDocument | null;
}

/** An open document: all the window needs to show it. */
export interface OpenDocument {
  id: string;
  name: string;
  records: RecordLists;
  undoState: UndoState;
  /** Not null where it is only shown: every change is refused. */
  readOnly: ReadOnlyState | null;
  /** Who had it last, where they were cut off before they could close it. */
  unclosed: LastHolder | null;
}

/** How saving at another place ended. */
export type SavedElsewhere =
  | { kind: 'cancelled' }
  | {
      kind: 'saved';
      document: OpenDocument;
      /** Whether history, imported workbooks and versions have come along. */
      isWhole: boolean;
    };

/** An edit that is on the disk: the window applies `command` to its records and recalculates. */
export interface Applied {
  command: Command;
  undoState: UndoState;
}

/**
 * An edit that is on the disk, whose command the window has made itself meanwhile: with the same digest it is the
 * same command.
 */
export interface Foretold {
  digest: number;
  undoState: UndoState;
}

/** A file the host holds for the window: chosen by the person, or made by the program. */
export interface FileHandle {
  id: string;
  name: string;
}

export interface ImportOutcome extends Applied {
  indicators: number;
  /** Indicators that were in the document already and got new figures. */
  updated: number;
  tables: number;
  /** Rows of plan and status. */
  narratives: number;
  unread: string[];
  /** One Japanese sentence each. */
  findings: string[];
  /** What stays in the document though the sheet has it no longer, one Japanese sentence each. */
  notes: string[];
}

export interface ExportOutcome {
  file: FileHandle;
  /** "Sheet!C6" */
  written: string[];
  unchanged: number;
  partsTouched: string[];
  /** Cells that could not take the new value, one Japanese sentence each. */
  notes: string[];
}

/** How a file dialog ended; `browser` says that the window itself has to ask (no dialogs in the local host). */
export type Choice = { kind: 'chosen'; file: FileHandle } | { kind: 'cancelled' } | { kind: 'browser' };
export type Saved =
  | { kind: 'saved'; name: string }
  | { kind: 'cancelled' }
  /** `file` is what the browser is to save. */
  | { kind: 'browser'; file: FileHandle };

const nothing = z.object({}).strict();
const id = z.string().min(1).max(100);
/** A document that could not be opened: one of the list, or a file the person has chosen. */
const damaged = z.union([z.object({ id }).strict(), z.object({ file: id }).strict()]);
const shortText = z.string().max(200);
/** A new password; to open a file any is tried, since other programs may have made it. */
const newPassword = z.string().min(8).max(200);
const anyPassword = z.string().min(1).max(1000);

const fieldInput = z
  .object({
    indicatorId: z.int().min(1),
    year,
    period,
    field: z.enum(editableFields),
    text: z.string().max(20_000),
    reason: z.string().max(2000).optional(),
    by: shortText.optional(),
  })
  .strict();

const planEdit = z
  .object({ id, label: shortText, inputs: z.array(planInputSchema).min(1).max(100_000) })
  .strict();

/** Every call between window and machine, written once. */
export const endpoints = {
  'app:state': endpoint<AppState>()(nothing),
  'document:create': endpoint<OpenDocument>()(z.object({ branchName: shortText.min(1) }).strict()),
  'document:createSample': endpoint<OpenDocument>()(nothing),
  'document:open': endpoint<OpenDocument>()(z.object({ id }).strict()),
  /** Opens a file chosen by the person (a handle of `file:choose`). */
  'document:openFile': endpoint<OpenDocument>()(
    z.object({ file: id, password: anyPassword.optional() }).strict(),
  ),
  /** A checked copy of the open document as it stands, to be handed on. */
  'document:handOn': endpoint<{ file: FileHandle }>()(nothing),
  'document:close': endpoint<null>()(nothing),
  /** The backups of the open document, the newest first, and why the last one could not be made. */
  'backup:list': endpoint<{ folder: string; backups: BackupEntry[]; trouble: string | null }>()(nothing),
  /** Makes one now. */
  'backup:make': endpoint<null>()(nothing),
  /** The records of a backup, to see what differs before going back to it. */
  'backup:load': endpoint<RecordLists>()(z.object({ id }).strict()),
  /** Puts a backup in the place of the open document, which is backed up first. */
  'backup:restore': endpoint<OpenDocument>()(z.object({ id }).strict()),
  /** What is wrong with a backup; empty when it is whole. */
  'backup:check': endpoint<{ troubles: string[] }>()(z.object({ id }).strict()),
  /** What there is to go on with instead of a damaged document: its backups, and the newest that is whole. */
  'rescue:look': endpoint<{ name: string; backups: BackupEntry[]; newestGood: string | null }>()(
    z.object({ of: damaged }).strict(),
  ),
  /** Opens a new document of one of its backups, or without one of all that can be read of the damaged one itself. */
  'document:rescue': endpoint<{ document: OpenDocument; report: RescueReport | null }>()(
    z.object({ of: damaged, backupId: id.nullable() }).strict(),
  ),
  /** Saves the open document at another place, where its own cannot be written to, and goes on there. */
  'document:saveElsewhere': endpoint<SavedElsewhere>()(nothing),
  /** 「データの点検」 of the open document. */
  'document:inspect': endpoint<Inspection>()(nothing),
  'document:verify': endpoint<{ ok: boolean; troubles: string[] }>()(nothing),
  'fields:edit': endpoint<Applied | null>()(
    z.object({ id, label: shortText, inputs: z.array(fieldInput).min(1).max(100_000) }).strict(),
  ),
  'plan:edit': endpoint<Applied | null>()(planEdit),
  /** The same where the window makes the command itself, and is told no more than its digest. */
  'plan:editForetold': endpoint<Foretold | null>()(planEdit),
  /** Replaces what is found in the chosen texts (keys of `textKey`); `applied` is null where nothing changed. */
  'texts:replace': endpoint<{ applied: Applied | null; outcome: ReplaceOutcome }>()(
    z
      .object({
        id,
        query: findQuerySchema,
        replacement: z.string().max(500),
        chosen: z.array(z.string().min(1).max(500)).max(200_000),
      })
      .strict(),
  ),
  'edit:undo': endpoint<Applied & { label: string }>()(nothing),
  'edit:redo': endpoint<Applied & { label: string }>()(nothing),
  /** Freezes a branch's plan as a version (版). */
  'snapshot:freeze': endpoint<Applied>()(
    z.object({ id, name: shortText, moment, by: shortText, note: z.string().max(2000).optional() }).strict(),
  ),
  /** The records of a version as they were, of its branch alone. */
  'snapshot:load': endpoint<RecordLists>()(z.object({ id: z.int().min(1) }).strict()),
  'history:list': endpoint<HistoryEntry[]>()(nothing),
  /** Undoes or redoes edits until the one with this number is the last that stands; all of them, or none. */
  'history:jump': endpoint<Applied & HistoryJump>()(z.object({ seq: z.int().min(1) }).strict()),
  'workbook:read': endpoint<WorkbookCells>()(z.object({ file: id }).strict()),
  /** What the program understands of it, worked out away from the window; the cells are not read a second time. */
  'workbook:understand': endpoint<Reading>()(z.object({ file: id, corrections }).strict()),
  /** How far the reading of this file is, for a bar; null where it is not being read. */
  'workbook:progress': endpoint<ReadProgress | null>()(z.object({ file: id }).strict()),
  /** Ends the reading of this file, which then answers `cancelled`, and frees its memory. */
  'workbook:cancel': endpoint<null>()(z.object({ file: id }).strict()),
  'workbook:import': endpoint<ImportOutcome>()(
    z
      .object({
        id,
        file: id,
        corrections,
        moment,
        /** How the form is known again next time. */
        form: z
          .object({
            name: shortText.min(1),
            signature: z.string().max(4_000_000),
            profileId: z.int().min(1).nullable(),
          })
          .nullish(),
      })
      .strict(),
  ),
  'workbook:export': endpoint<ExportOutcome>()(
    z.object({ sourceId: z.int().min(1), overwriteFormulas: z.boolean().optional() }).strict(),
  ),
  /** Fills a form that was never imported (next quarter's empty one) with the values of a moment. */
  'workbook:fill': endpoint<ExportOutcome>()(
    z.object({ file: id, moment, overwriteFormulas: z.boolean().optional() }).strict(),
  ),
  /** A new workbook of what the document holds, with how many sheets. */
  'workbook:new': endpoint<{ file: FileHandle; sheets: number }>()(
    z
      .object({
        kind: z.enum(newWorkbookKinds),
        moment,
        /** One table alone. */
        tableId: z.int().min(1).nullish(),
        documentNo: shortText.nullish(),
        confidentiality: shortText.nullish(),
      })
      .strict(),
  ),
  /** What was last chosen for this kind of handout of a branch, or what the program proposes. */
  'handout:options': endpoint<HandoutOptions>()(
    z.object({ branchId: z.int().min(1), kind: z.enum(handoutKinds) }).strict(),
  ),
  'handout:pdf': endpoint<{ file: FileHandle; pages: number }>()(handoutRequestSchema),
  /** How far a print is, for a bar; null where it is not being printed. */
  'handout:progress': endpoint<{ done: number; total: number } | null>()(z.object({ job: id }).strict()),
  /** Stops a print, which then answers `cancelled`. */
  'handout:cancel': endpoint<null>()(z.object({ job: id }).strict()),
  'file:choose': endpoint<Choice>()(z.object({ purpose: z.enum(['workbook', 'document']) }).strict()),
  /** Under a password where one is given: the file's name then ends in .age. */
  'file:save': endpoint<Saved>()(z.object({ file: id, password: newPassword.optional() }).strict()),
  'preferences:read': endpoint<Preferences>()(nothing),
  /** Keeps the layout of one grid; null forgets it. */
  'preferences:write': endpoint<null>()(
    z.object({ grid: gridNameSchema, layout: columnLayoutSchema.nullable() }).strict(),
  ),
};

export type Endpoints = typeof endpoints;
export type Channel = keyof Endpoints;
export type RequestOf<C extends Channel> = ReturnType<Endpoints[C]['parse']>;
export type ResponseOf<C extends Channel> = Exclude<Endpoints[C]['response'], undefined>;

/** The machine side: a missing handler does not compile. */
export type Handlers = {
  [C in Channel]: (request: RequestOf<C>) => ResponseOf<C> | Promise<ResponseOf<C>>;
};

/** The window's only way to the machine. */
export interface Api {
  call<C extends Channel>(channel: C, request: RequestOf<C>): Promise<Result<ResponseOf<C>>>;
}

export function isChannel(name: string): name is Channel {
  return Object.hasOwn(endpoints, name);
}
