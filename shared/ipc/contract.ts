import { z } from 'zod';
import type { Command } from '../commands/command.ts';
import { editableFields } from '../commands/fieldInput.ts';
import type { HistoryEntry, UndoState } from '../commands/history.ts';
import type { ReplaceOutcome } from '../commands/replaceInPlan.ts';
import type { RecordLists } from '../domain/planRecords.ts';
import type { Result } from '../errors/result.ts';
import { columnRoles } from '../reading/reading.ts';
import type { WorkbookCells } from '../reading/workbookCells.ts';
import { endpoint } from './endpoint.ts';
import { findQuerySchema } from './findQuerySchema.ts';
import { momentSchema as moment, periodSchema as period, yearSchema as year } from './momentSchema.ts';
import { planInputSchema } from './planInputSchema.ts';

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
}

/** An edit that is on the disk: the window applies `command` to its records and recalculates. */
export interface Applied {
  command: Command;
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
  unread: string[];
  /** One Japanese sentence each. */
  findings: string[];
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
export type Saved = { kind: 'saved'; name: string } | { kind: 'cancelled' } | { kind: 'browser' };

const nothing = z.object({}).strict();
const id = z.string().min(1).max(100);
const shortText = z.string().max(200);
const rowNumber = z.int().min(1).max(1_048_576);
const columnNumber = z.int().min(1).max(16_384);
const sheet = z.string().min(1).max(255);

const corrections = z
  .object({
    columns: z.array(z.object({ sheet, column: columnNumber, role: z.enum(columnRoles) })).max(1000),
    rows: z.array(z.object({ sheet, row: rowNumber, include: z.boolean() })).max(100_000),
    headers: z.array(z.object({ sheet, top: rowNumber, bottom: rowNumber })).max(1000),
  })
  .strict();

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

/** Every call between window and machine, written once. */
export const endpoints = {
  'app:state': endpoint<AppState>()(nothing),
  'document:create': endpoint<OpenDocument>()(z.object({ branchName: shortText.min(1) }).strict()),
  'document:createSample': endpoint<OpenDocument>()(nothing),
  'document:open': endpoint<OpenDocument>()(z.object({ id }).strict()),
  /** Opens a file chosen by the person (a handle of `file:choose`). */
  'document:openFile': endpoint<OpenDocument>()(z.object({ file: id }).strict()),
  'document:close': endpoint<null>()(nothing),
  'document:verify': endpoint<{ ok: boolean; troubles: string[] }>()(nothing),
  'fields:edit': endpoint<Applied | null>()(
    z.object({ id, label: shortText, inputs: z.array(fieldInput).min(1).max(100_000) }).strict(),
  ),
  'plan:edit': endpoint<Applied | null>()(
    z.object({ id, label: shortText, inputs: z.array(planInputSchema).min(1).max(100_000) }).strict(),
  ),
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
  'history:list': endpoint<HistoryEntry[]>()(nothing),
  'workbook:read': endpoint<WorkbookCells>()(z.object({ file: id }).strict()),
  /** Ends the reading of this file, which then answers `cancelled`. */
  'workbook:cancel': endpoint<null>()(z.object({ file: id }).strict()),
  'workbook:import': endpoint<ImportOutcome>()(z.object({ id, file: id, corrections, moment }).strict()),
  'workbook:export': endpoint<ExportOutcome>()(z.object({ sourceId: z.int().min(1) }).strict()),
  'handout:pdf': endpoint<{ file: FileHandle; pages: number }>()(
    z
      .object({
        kind: z.literal('kpi'),
        moment,
        page: z
          .object({
            documentNo: shortText.nullable(),
            confidentiality: shortText.nullable(),
            meetingName: shortText.nullable(),
            meetingDate: shortText.nullable(),
          })
          .strict(),
      })
      .strict(),
  ),
  'file:choose': endpoint<Choice>()(z.object({ purpose: z.enum(['workbook', 'document']) }).strict()),
  'file:save': endpoint<Saved>()(z.object({ file: id }).strict()),
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
