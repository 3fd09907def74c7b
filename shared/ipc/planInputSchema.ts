import { z } from 'zod';
import { addUps } from '../domain/records.ts';
import { roundingModes } from '../domain/rounding.ts';
import { momentSchema } from './momentSchema.ts';

const id = z.string().min(1).max(100);
const shortText = z.string().max(200);
const decimals = z.int().min(0).max(10);
const formula = z.string().max(4000);
const unit = z.string().max(20).nullable();
const index = z.int().min(0).max(1_000_000);
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
    })
    .strict(),
  z.object({ kind: z.literal('renameTable'), tableId: z.int().min(1), title: shortText }).strict(),
  z.object({ kind: z.literal('deleteTable'), tableId: z.int().min(1) }).strict(),
  z
    .object({
      kind: z.literal('passage'),
      passageId: z.int().min(1),
      change: z
        .object({ text: z.string().max(20_000), mark: shortText.nullable() })
        .partial()
        .strict(),
    })
    .strict(),
  z
    .object({
      kind: z.literal('section'),
      sectionId: z.int().min(1),
      change: z.object({ mark: shortText.nullable() }).strict(),
    })
    .strict(),
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
