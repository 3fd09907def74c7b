import { type PutCommand, put } from '../../shared/commands/command.ts';
import { parseAsOf } from '../../shared/domain/asOf.ts';
import { printedFields } from '../../shared/domain/checkRecords.ts';
import { decimalText } from '../../shared/domain/decimalText.ts';
import { normalizeUnit } from '../../shared/domain/figureText.ts';
import { type Period, periods } from '../../shared/domain/period.ts';
import { type Measurement, type MeasurementKind, measurementKinds } from '../../shared/domain/records.ts';
import { parseResult } from '../../shared/domain/resultText.ts';
import type { PlanTable, TableChart } from '../../shared/domain/tableRecords.ts';
import { parseTarget } from '../../shared/domain/targetText.ts';
import type {
  SampleBranch,
  SampleIndicator,
  SampleSection,
  SampleTable,
  SampleValue,
} from './sampleBranch.ts';

/** The next free id of each kind of record. */
export interface FreeIds {
  section: number;
  indicator: number;
  table: number;
  passage: number;
}

export function firstIds(): FreeIds {
  return { section: 1, indicator: 1, table: 1, passage: 1 };
}

/** The puts that fill a branch of a document with a sample's data; the ids it takes are free no longer. */
export function sampleRecords(sample: SampleBranch, branchId: number, free: FreeIds): PutCommand[] {
  const steps: PutCommand[] = sample.scales.map(scale =>
    put('judgementScale', null, { ...scale, marks: scale.marks.map(mark => ({ ...mark, from: null })) }),
  );
  const sectionIds = new Map<string, number>();
  const addSections = (sections: readonly SampleSection[], parentId: number | null) => {
    for (const [sortOrder, { id, number, title, group, mark, children }] of sections.entries()) {
      const sectionId = free.section++;
      sectionIds.set(id, sectionId);
      const at = { id: sectionId, branchId, year: sample.year, parentId, sortOrder };
      steps.push(
        put('section', null, {
          ...at,
          number: number ?? null,
          title,
          group: group ?? null,
          mark: mark ?? null,
          fromId: null,
        }),
      );
      addSections(children ?? [], sectionId);
    }
  };
  addSections(sample.sections, null);
  const sectionOf = (id: string) => sectionIds.get(id) ?? null;

  for (const [sortOrder, indicator] of sample.indicators.entries()) {
    const id = free.indicator++;
    steps.push(
      ...indicatorSteps(indicator, { id, branchId, sectionId: sectionOf(indicator.section), sortOrder }),
    );
  }
  const moment = { branchId, year: sample.year, period: sample.period };
  for (const [sortOrder, table] of sample.tables.entries()) {
    const id = free.table++;
    steps.push(...tableSteps(table, { ...moment, id, sectionId: sectionOf(table.section), sortOrder }));
  }
  for (const [sortOrder, { section, kind, text, mark, asOf, links }] of sample.passages.entries()) {
    steps.push(
      put('passage', null, {
        ...moment,
        id: free.passage++,
        sectionId: sectionOf(section),
        sortOrder,
        kind,
        text,
        mark: mark ?? null,
        asOfText: asOf ?? null,
        links,
        carriedFrom: null,
      }),
    );
  }
  return steps;
}

function indicatorSteps(
  sample: SampleIndicator,
  at: { id: number; branchId: number; sectionId: number | null; sortOrder: number },
): PutCommand[] {
  const unit = sample.unit == null ? null : normalizeUnit(sample.unit);
  const steps: PutCommand[] = [
    put('indicator', null, {
      ...at,
      no: sample.no ?? null,
      initiative: sample.initiative ?? null,
      name: sample.name,
      isKpi: sample.isKpi,
      unit,
      decimals: sample.decimals,
      resultBasis: sample.basis,
      direction: sample.direction,
      rounding: 'halfUp',
      achievementDecimals: 0,
      achievementBasis: sample.achievement,
      judgementScale: sample.scale,
      addUp: sample.addUp,
      denominatorAddUp: 'latest',
    }),
  ];
  for (const [yearText, values] of Object.entries(sample.years)) {
    const year = Number(yearText);
    const { target } = values;
    if (target !== undefined) {
      const held = { indicatorId: at.id, year, text: target, carriedFrom: null };
      steps.push(put('target', null, { ...held, ...parseTarget(target) }));
    }
    for (const period of periods) steps.push(...periodSteps(at.id, year, period, values[period], unit));
  }
  return steps;
}

type SamplePeriod = NonNullable<SampleIndicator['years'][string][Period]>;

function periodSteps(
  indicatorId: number,
  year: number,
  period: Period,
  values: SamplePeriod | undefined,
  unit: string | null,
): PutCommand[] {
  if (values === undefined) return [];
  const at = { indicatorId, year, period };
  const measurements = measurementKinds.flatMap(kind => {
    const value = values[kind];
    return value === undefined
      ? []
      : [put('measurement', null, measurementOf({ ...at, kind }, value, values, unit))];
  });
  const printed = printedFields.flatMap(field => {
    const text = values.printed?.[field];
    return text === undefined ? [] : [put('printedFigure', null, { ...at, field, text })];
  });
  return [...measurements, ...printed];
}

function measurementOf(
  at: { indicatorId: number; year: number; period: Period; kind: MeasurementKind },
  value: SampleValue,
  { asOf, status }: SamplePeriod,
  unit: string | null,
): Measurement {
  const { text = '', formula = null } = typeof value === 'string' ? { text: value } : value;
  const read = parseResult(text);
  const note = at.kind === 'actual' ? (asOf ?? null) : null;
  const noted = note === null ? null : parseAsOf(note);
  return {
    ...at,
    text: read.text,
    value: read.value,
    unit: read.unit ?? (at.kind === 'actual' ? unit : null),
    asOf: noted?.date ?? null,
    asOfText: note,
    status: status ?? noted?.status ?? null,
    formula,
  };
}

function tableSteps(
  sample: SampleTable,
  at: Pick<PlanTable, 'id' | 'branchId' | 'year' | 'period' | 'sectionId' | 'sortOrder'>,
): PutCommand[] {
  const columnIds = sample.columns.map((_, index) => `c${index + 1}`);
  const rowIds = sample.rows.map((_, index) => `r${index + 1}`);
  const same = (a: readonly string[], b: readonly string[]) => a.join('\n') === b.join('\n');
  const table: PlanTable = {
    ...at,
    title: sample.title,
    unit: unitOf(sample.unit),
    asOfText: sample.asOf ?? null,
    corner: sample.corner,
    columns: sample.columns.map(
      ({ heads, kind, unit, decimals, formula, rounding, bracketOf, joinsEqual }, index) => ({
        id: columnIds[index] ?? '',
        heads,
        kind,
        unit: unitOf(unit),
        decimals: decimals ?? null,
        formula: formula ?? null,
        rounding: rounding ?? null,
        bracketOf: bracketOf == null ? null : (columnIds[bracketOf] ?? null),
        ...(joinsEqual === true && { joinsEqual }),
      }),
    ),
    rows: sample.rows.map(({ heads, formula, unit }, index) => ({
      id: rowIds[index] ?? '',
      heads,
      unit: unitOf(unit),
      formula: formula ?? null,
    })),
    footnotes: sample.footnotes.map(({ marker, text, adjusts }) => ({
      marker,
      text,
      adjusts: adjusts
        ? {
            rowId: rowIds[sample.rows.findIndex(({ heads }) => same(heads, adjusts.row))] ?? '',
            columnId: columnIds[sample.columns.findIndex(({ heads }) => same(heads, adjusts.column))] ?? '',
            amount: decimalText(adjusts.amount),
          }
        : null,
    })),
    checks: sample.checks,
    chart: chartOf(sample, rowIds, columnIds),
    carriedFrom: null,
  };
  const cells = sample.rows.flatMap(({ cells: values }, row) =>
    values.flatMap((value, column) => {
      const { text = '', formula = null } = typeof value === 'string' ? { text: value } : value;
      if (text === '' && formula === null) return [];
      const [rowId = '', columnId = ''] = [rowIds[row], columnIds[column]];
      return [put('tableCell', null, { tableId: at.id, rowId, columnId, text, formula })];
    }),
  );
  return [put('table', null, table), ...cells];
}

function chartOf(
  { chart, rows, columns }: SampleTable,
  rowIds: readonly string[],
  columnIds: readonly string[],
): TableChart | null {
  if (chart === undefined) return null;
  const idsOf = (
    named: string[][] | undefined,
    lines: readonly { heads: string[] }[],
    ids: readonly string[],
  ) =>
    named?.map(heads => ids[lines.findIndex(line => line.heads.join('\n') === heads.join('\n'))] ?? '') ??
    null;
  return {
    kind: chart.kind,
    title: chart.title ?? null,
    series: chart.series,
    rowIds: idsOf(chart.rows, rows, rowIds),
    columnIds: idsOf(chart.columns, columns, columnIds),
  };
}

function unitOf(unit: string | null | undefined): string | null {
  return unit == null || unit === '' ? null : normalizeUnit(unit);
}
