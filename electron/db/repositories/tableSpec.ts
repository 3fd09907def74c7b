import { decimalText } from '../../../shared/domain/decimalText.ts';
import type { RecordKind, RecordTypes } from '../../../shared/domain/records.ts';

export type SqlValue = string | number | null;
export type Row = Record<string, SqlValue>;

/** How a record lies in its table: snake_case columns, plain SQL values. */
export interface TableSpec<T> {
  table: string;
  keys: readonly string[];
  columns: readonly string[];
  toRow(record: T): Row;
  /** The same, in the order of `columns`. */
  toValues(record: T): SqlValue[];
  fromRow(row: Row): T;
}

type Field<T> = Extract<keyof T, string>;

/** Fields that are not held as they are. */
interface Codec {
  toSql(value: unknown): SqlValue;
  fromSql(value: SqlValue): unknown;
}

const asIs: Codec = { toSql: value => value as SqlValue, fromSql: value => value };
const flag: Codec = { toSql: value => (value ? 1 : 0), fromSql: value => value === 1 };
const json: Codec = { toSql: value => JSON.stringify(value), fromSql: value => JSON.parse(String(value)) };
const decimal: Codec = {
  toSql: value => value as SqlValue,
  fromSql: value => (value === null ? null : decimalText(String(value))),
};

function spec<T extends object>(
  table: string,
  keys: readonly Field<T>[],
  fields: { [F in Field<T>]: Codec },
): TableSpec<T> {
  const names = Object.keys(fields) as Field<T>[];
  const columnOf = new Map(names.map(name => [name, snakeCase(name)]));
  const column = (name: Field<T>) => columnOf.get(name) ?? name;
  return {
    table,
    keys: keys.map(column),
    columns: names.map(column),
    toValues: record => names.map(name => fields[name].toSql(record[name])),
    toRow: record => Object.fromEntries(names.map(name => [column(name), fields[name].toSql(record[name])])),
    fromRow: row =>
      Object.fromEntries(names.map(name => [name, fields[name].fromSql(row[column(name)] ?? null)])) as T,
  };
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);
}

/** The table of every kind of record. */
export const tableSpecs: { [K in RecordKind]: TableSpec<RecordTypes[K]> } = {
  branch: spec('branch', ['id'], { id: asIs, name: asIs }),
  indicator: spec('indicator', ['id'], {
    id: asIs,
    branchId: asIs,
    sectionId: asIs,
    sortOrder: asIs,
    no: asIs,
    initiative: asIs,
    name: asIs,
    isKpi: flag,
    unit: asIs,
    decimals: asIs,
    resultBasis: asIs,
    direction: asIs,
    rounding: asIs,
    achievementDecimals: asIs,
    achievementBasis: asIs,
    judgementScale: asIs,
    addUp: asIs,
    denominatorAddUp: asIs,
  }),
  target: spec('target', ['indicatorId', 'year'], {
    indicatorId: asIs,
    year: asIs,
    text: asIs,
    rule: json,
    unit: asIs,
    carriedFrom: json,
  }),
  measurement: spec('measurement', ['indicatorId', 'year', 'period', 'kind'], {
    indicatorId: asIs,
    year: asIs,
    period: asIs,
    kind: asIs,
    text: asIs,
    value: decimal,
    unit: asIs,
    asOf: asIs,
    asOfText: asIs,
    status: asIs,
    formula: asIs,
  }),
  markOverride: spec('mark_override', ['indicatorId', 'year', 'period'], {
    indicatorId: asIs,
    year: asIs,
    period: asIs,
    mark: asIs,
    reason: asIs,
    by: asIs,
    at: asIs,
  }),
  workbookSource: spec('workbook_source', ['id'], {
    id: asIs,
    fileName: asIs,
    sha256: asIs,
    year: asIs,
    period: asIs,
    importedAt: asIs,
  }),
  cellLink: spec('cell_link', ['sourceId', 'sheet', 'address', 'field', 'indicatorId'], {
    sourceId: asIs,
    sheet: asIs,
    address: asIs,
    field: asIs,
    indicatorId: asIs,
    period: asIs,
    encoding: json,
    importedText: asIs,
  }),
  tableLink: spec('table_link', ['sourceId', 'tableId'], {
    sourceId: asIs,
    tableId: asIs,
    sheet: asIs,
    rows: json,
    columns: json,
    texts: json,
  }),
  passageLink: spec('passage_link', ['sourceId', 'sheet', 'address', 'field', 'passageId'], {
    sourceId: asIs,
    sheet: asIs,
    address: asIs,
    field: asIs,
    passageId: asIs,
    importedText: asIs,
  }),
  formProfile: spec('form_profile', ['id'], {
    id: asIs,
    name: asIs,
    signature: asIs,
    corrections: json,
    usedAt: asIs,
  }),
  section: spec('section', ['id'], {
    id: asIs,
    branchId: asIs,
    year: asIs,
    parentId: asIs,
    sortOrder: asIs,
    number: asIs,
    title: asIs,
    group: asIs,
    mark: asIs,
    fromId: asIs,
  }),
  passage: spec('passage', ['id'], {
    id: asIs,
    branchId: asIs,
    year: asIs,
    period: asIs,
    sectionId: asIs,
    sortOrder: asIs,
    kind: asIs,
    text: asIs,
    mark: asIs,
    asOfText: asIs,
    links: json,
    carriedFrom: json,
  }),
  table: spec('plan_table', ['id'], {
    id: asIs,
    branchId: asIs,
    year: asIs,
    period: asIs,
    sectionId: asIs,
    sortOrder: asIs,
    title: asIs,
    unit: asIs,
    asOfText: asIs,
    corner: json,
    columns: json,
    rows: json,
    footnotes: json,
    checks: json,
    chart: json,
    carriedFrom: json,
  }),
  tableCell: spec('table_cell', ['tableId', 'rowId', 'columnId'], {
    tableId: asIs,
    rowId: asIs,
    columnId: asIs,
    text: asIs,
    formula: asIs,
  }),
  printedFigure: spec('printed_figure', ['indicatorId', 'year', 'period', 'field'], {
    indicatorId: asIs,
    year: asIs,
    period: asIs,
    field: asIs,
    text: asIs,
  }),
  acceptedFinding: spec('accepted_finding', ['key'], {
    key: asIs,
    printed: asIs,
    computed: asIs,
    reason: asIs,
    by: asIs,
    at: asIs,
  }),
  judgementScale: spec('judgement_scale', ['id'], {
    id: asIs,
    name: asIs,
    basis: asIs,
    met: asIs,
    unmet: asIs,
    notJudged: asIs,
    marks: json,
  }),
  cellNote: spec('cell_note', ['key'], { key: asIs, text: asIs, by: asIs, at: asIs }),
  snapshot: spec('snapshot', ['id'], {
    id: asIs,
    branchId: asIs,
    year: asIs,
    period: asIs,
    name: asIs,
    at: asIs,
    by: asIs,
    sha256: asIs,
  }),
};
