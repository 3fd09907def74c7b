import type { Passage } from '../domain/outlineRecords.ts';

/** A row of the report: what was planned, what was done, how it is judged, what comes next. */
export interface ProgressRow {
  plan: string;
  status: string;
  mark: string;
  task: string;
  note: string;
  asOf: string;
}

const EMPTY: ProgressRow = { plan: '', status: '', mark: '', task: '', note: '', asOf: '' };

/**
 * The sentences below a heading side by side, in their order: a plan begins a row, what follows goes beside it as
 * long as its place there is open.
 */
export function pairedRows(passages: readonly Passage[]): ProgressRow[] {
  const rows: ProgressRow[] = [];
  for (const { kind, text, mark, asOfText } of passages) {
    const last = rows.at(-1);
    const clashes =
      last === undefined ||
      kind === 'plan' ||
      last[kind] !== '' ||
      (last.mark !== '' && mark !== null) ||
      (last.asOf !== '' && asOfText !== null && last.asOf !== asOfText);
    const row = clashes ? { ...EMPTY } : last;
    if (clashes) rows.push(row);
    row[kind] = text;
    if (mark !== null) row.mark = mark;
    if (asOfText !== null) row.asOf = asOfText;
  }
  return rows;
}
