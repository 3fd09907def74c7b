import { z } from 'zod';
import { isDecimalText } from '../domain/decimalText.ts';
import { chartKinds } from '../domain/tableRecords.ts';

const tableId = z.int().min(1);
const id = z.string().min(1).max(100);
const shortText = z.string().max(200);
const lineIds = z.array(id).min(1).max(10_000).nullable();

const footnote = z
  .object({
    marker: shortText,
    text: z.string().max(2000),
    adjusts: z
      .object({ rowId: id, columnId: id, amount: z.string().max(50).refine(isDecimalText) })
      .strict()
      .nullable(),
  })
  .strict();

export const tableSettingsSchema = z
  .object({
    kind: z.literal('tableSettings'),
    tableId,
    change: z
      .object({
        unit: z.string().max(20).nullable(),
        asOfText: shortText.nullable(),
        corner: z.array(shortText).max(20),
        footnotes: z.array(footnote).max(100),
      })
      .partial()
      .strict(),
  })
  .strict();

export const tableChartSchema = z
  .object({
    kind: z.literal('tableChart'),
    tableId,
    chart: z
      .object({
        kind: z.enum(chartKinds),
        title: shortText.nullable(),
        series: z.enum(['rows', 'columns']),
        rowIds: lineIds,
        columnIds: lineIds,
      })
      .strict()
      .nullable(),
  })
  .strict();
