import { z } from 'zod';
import { printedFields } from '../../shared/domain/checkRecords.ts';
import { scaleIds } from '../../shared/domain/judgementScale.ts';
import { passageKinds } from '../../shared/domain/outlineRecords.ts';
import { periods } from '../../shared/domain/period.ts';
import { addUps, measurementKinds } from '../../shared/domain/records.ts';
import { chartKinds } from '../../shared/domain/tableRecords.ts';

/** The compact file a sample branch is written in: labels and figures as printed, sentences our own. */
const text = z.string();
const value = z.union([text, z.object({ text: text.optional(), formula: text }).strict()]);

type OptionalOf<Names extends string, Schema extends z.ZodType> = { [N in Names]: z.ZodOptional<Schema> };

/** An optional entry of the same form for every name. */
function optional<Names extends string, Schema extends z.ZodType>(names: readonly Names[], schema: Schema) {
  return Object.fromEntries(names.map(name => [name, schema.optional()])) as OptionalOf<Names, Schema>;
}

const measured = z
  .object({
    ...optional(measurementKinds, value),
    asOf: text.optional(),
    status: z.enum(['preliminary', 'final']).optional(),
    printed: z.object(optional(printedFields, text)).strict().optional(),
  })
  .strict();

const year = z.object({ target: text.optional(), ...optional(periods, measured) }).strict();

const indicator = z
  .object({
    id: text,
    section: text,
    no: text.nullish(),
    initiative: text.nullish(),
    name: text,
    isKpi: z.boolean().default(true),
    unit: text.nullish(),
    decimals: z.int().default(0),
    direction: z.enum(['higher', 'lower']).default('higher'),
    basis: z.enum(['entered', 'counts']).default('entered'),
    achievement: z.enum(['printed', 'counts', 'none']).default('none'),
    addUp: z.enum(addUps).default('none'),
    scale: z.enum(scaleIds).default('metUnmet'),
    years: z.record(z.string().regex(/^\d{4}$/), year),
  })
  .strict();

const column = z
  .object({
    heads: z.array(text),
    kind: z.enum(['figure', 'text', 'date']).default('figure'),
    unit: text.nullish(),
    decimals: z.int().nullish(),
    formula: text.nullish(),
    rounding: z.enum(['halfUp', 'truncate', 'ceiling']).nullish(),
    bracketOf: z.int().nullish(),
    joinsEqual: z.boolean().optional(),
  })
  .strict();

const row = z
  .object({ heads: z.array(text), formula: text.nullish(), unit: text.nullish(), cells: z.array(value) })
  .strict();

const footnote = z
  .object({
    marker: text,
    text,
    adjusts: z
      .object({ row: z.array(text), column: z.array(text), amount: text })
      .strict()
      .nullish(),
  })
  .strict();

/** Lines are named by their heads; without names all the usual ones are drawn. */
const chart = z
  .object({
    kind: z.enum(chartKinds),
    series: z.enum(['rows', 'columns']),
    title: text.nullish(),
    rows: z.array(z.array(text)).optional(),
    columns: z.array(z.array(text)).optional(),
  })
  .strict();

const table = z
  .object({
    id: text,
    section: text,
    title: text,
    unit: text.nullish(),
    asOf: text.nullish(),
    corner: z.array(text).default([]),
    columns: z.array(column),
    rows: z.array(row),
    checks: z.array(text).default([]),
    footnotes: z.array(footnote).default([]),
    chart: chart.optional(),
  })
  .strict();

const passage = z
  .object({
    id: text,
    section: text,
    kind: z.enum(passageKinds),
    text,
    mark: text.nullish(),
    asOf: text.nullish(),
    links: z.array(z.object({ printed: text, formula: text }).strict()).default([]),
  })
  .strict();

const section = z
  .object({
    id: text,
    number: text.nullish(),
    title: text,
    group: text.nullish(),
    mark: text.nullish(),
    get children() {
      return z.array(section).optional();
    },
  })
  .strict();

const scale = z
  .object({
    id: text,
    name: text,
    basis: z.enum(['met', 'achievement']),
    met: text,
    unmet: text,
    notJudged: text,
    marks: z.array(z.object({ glyph: text, meaning: text }).strict()),
  })
  .strict();

const branch = z
  .object({
    branch: text,
    year: z.int(),
    period: z.enum(periods),
    asOf: text.nullish(),
    scales: z.array(scale).default([]),
    sections: z.array(section),
    indicators: z.array(indicator),
    tables: z.array(table),
    passages: z.array(passage),
  })
  .strict();

export type SampleBranch = z.infer<typeof branch>;
export type SampleSection = SampleBranch['sections'][number];
export type SampleIndicator = SampleBranch['indicators'][number];
export type SampleTable = SampleBranch['tables'][number];
export type SampleValue = z.infer<typeof value>;

export function parseSampleBranch(json: string): SampleBranch {
  return branch.parse(JSON.parse(json));
}
