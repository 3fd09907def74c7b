import { z } from 'zod';
import { sectionFates } from '../commands/planInput.ts';
import { passageKinds } from '../domain/outlineRecords.ts';
import { addUps } from '../domain/records.ts';
import { roundingModes } from '../domain/rounding.ts';
import { tableTemplateIds } from '../domain/tableTemplates.ts';
import { branchSchema, carrySchema, confirmCarriedSchema } from './carrySchema.ts';
import { momentSchema, yearSchema } from './momentSchema.ts';
import { tableChartSchema, tableSettingsSchema } from './tableInputSchema.ts';

const id = z.string().min(1).max(100);
const shortText = z.string().max(200);
const decimals = z.int().min(0).max(10);
const formula = z.string().max(4000);
const unit = z.string().max(20).nullable();
const passageId = z.int().min(1);
const sectionId = z.int().min(1);
const index = z.int().min(0).max(1_000_000);
const heading = z.string().max(2000);
const line = { tableId: z.int().min(1), axis: z.enum(['rows', 'columns']) };
const tableCell = { tableId: z.int().min(1), rowId: id, columnId: id };

const lineIds = z.array(id).min(1).max(100_000);

/** A `PlanInput` as it comes from the window. */
export const planInputSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('cell'), ...tableCell, text: z.string().max(20_000) }).strict(),
  z
    .object({
      kind: z.literal('cells'),
      tableId: z.int().min(1),
      rowIds: lineIds,
      columnIds: lineIds,
      texts: z.array(z.string().max(20_000)).max(100_000),
    })
    .strict()
    .refine(({ rowIds, columnIds, texts }) => texts.length === rowIds.length * columnIds.length),
  z.object({ kind: z.literal('cellFormula'), ...tableCell, formula }).strict(),
  z
    .object({
      kind: z.literal('column'),
      tableId: z.int().min(1),
      columnId: id,
      change: z
        .object({
          formula: formula.nullable(),
          unit,
          decimals: decimals.nullable(),
          rounding: z.enum(roundingModes).nullable(),
          kind: z.enum(['figure', 'text', 'date']),
          joinsEqual: z.boolean(),
        })
        .partial()
        .strict(),
    })
    .strict(),
  z
    .object({
      kind: z.literal('row'),
      tableId: z.int().min(1),
      rowId: id,
      change: z.object({ formula: formula.nullable(), unit }).partial().strict(),
    })
    .strict(),
  z.object({ kind: z.literal('insertLine'), ...line, at: index }).strict(),
  z.object({ kind: z.literal('deleteLines'), ...line, ids: z.array(id).min(1).max(100_000) }).strict(),
  z.object({ kind: z.literal('moveLine'), ...line, id, to: index }).strict(),
  z.object({ kind: z.literal('duplicateLine'), ...line, id }).strict(),
  z.object({ kind: z.literal('head'), ...line, id, level: index, text: z.string().max(500) }).strict(),
  z
    .object({
      kind: z.literal('addTable'),
      moment: momentSchema,
      sectionId: z.int().min(1).nullable(),
      title: shortText,
      template: z.enum(tableTemplateIds).optional(),
    })
    .strict(),
  tableSettingsSchema,
  tableChartSchema,
  z.object({ kind: z.literal('renameTable'), tableId: z.int().min(1), title: shortText }).strict(),
  z.object({ kind: z.literal('deleteTable'), tableId: z.int().min(1) }).strict(),
  z
    .object({
      kind: z.literal('passage'),
      passageId: z.int().min(1),
      change: z
        .object({
          text: z.string().max(20_000),
          mark: shortText.nullable(),
          asOfText: shortText.nullable(),
          passageKind: z.enum(passageKinds),
        })
        .partial()
        .strict(),
    })
    .strict(),
  z
    .object({
      kind: z.literal('addPassage'),
      moment: momentSchema,
      sectionId: sectionId.nullable(),
      passageKind: z.enum(passageKinds),
      after: passageId.nullable(),
      text: z.string().max(20_000),
      mark: shortText.nullable().optional(),
      asOfText: shortText.nullable().optional(),
    })
    .strict(),
  z
    .object({
      kind: z.literal('movePassage'),
      passageId,
      sectionId: sectionId.nullable(),
      after: passageId.nullable(),
    })
    .strict(),
  z.object({ kind: z.literal('deletePassages'), ids: z.array(passageId).min(1).max(10_000) }).strict(),
  z
    .object({
      kind: z.literal('linkFigure'),
      passageId,
      printed: z.string().min(1).max(200),
      formula: formula.nullable(),
      follows: z.boolean(),
    })
    .strict(),
  z
    .object({
      kind: z.literal('section'),
      sectionId,
      change: z
        .object({
          number: z.string().max(20).nullable(),
          title: heading,
          group: shortText.nullable(),
          mark: shortText.nullable(),
        })
        .partial()
        .strict(),
    })
    .strict(),
  z
    .object({
      kind: z.literal('addSection'),
      branchId: z.int().min(1),
      year: yearSchema,
      parentId: sectionId.nullable(),
      after: sectionId.nullable(),
      title: heading,
    })
    .strict(),
  z.object({ kind: z.literal('moveSection'), sectionId, parentId: sectionId.nullable(), at: index }).strict(),
  z.object({ kind: z.literal('deleteSection'), sectionId, contents: z.enum(sectionFates) }).strict(),
  z
    .object({
      kind: z.literal('indicator'),
      indicatorId: z.int().min(1),
      change: z
        .object({
          unit,
          decimals,
          resultBasis: z.enum(['entered', 'counts']),
          direction: z.enum(['higher', 'lower']),
          rounding: z.enum(roundingModes),
          achievementDecimals: decimals,
          achievementBasis: z.enum(['printed', 'counts', 'none']),
          judgementScale: id,
          addUp: z.enum(addUps),
          denominatorAddUp: z.enum(addUps),
          isKpi: z.boolean(),
        })
        .partial()
        .strict(),
    })
    .strict(),
  z
    .object({
      kind: z.literal('accept'),
      key: z.string().min(1).max(500),
      printed: z.string().max(2000),
      computed: z.string().max(2000),
      reason: z.string().max(2000),
      by: shortText,
    })
    .strict(),
  carrySchema,
  confirmCarriedSchema,
  branchSchema,
  z.object({ kind: z.literal('withdraw'), key: z.string().min(1).max(500) }).strict(),
  z
    .object({
      kind: z.literal('note'),
      key: z.string().min(1).max(500),
      text: z.string().max(2000),
      by: shortText,
    })
    .strict(),
]);
