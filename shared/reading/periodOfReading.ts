import { type Period, quarters } from '../domain/period.ts';
import { foldText } from './foldText.ts';
import type { Reading } from './reading.ts';
import type { WorkbookCells } from './workbookCells.ts';

/** Titles stand at the top of a sheet; further down other periods are mentioned. */
const TITLE_ROWS = 6;
const LONGEST_TITLE = 100;

/**
 * The part of the year a workbook reports on: the one its sheets and titles name (第3四半期, 上半期), or the one its
 * newest results were counted up to. Null where nothing tells.
 */
export function periodOfReading(reading: Reading, workbook: WorkbookCells): Period | null {
  const shown = workbook.sheets.filter(sheet => !sheet.hidden);
  const heads = reading.lists.flatMap(({ columns }) =>
    columns.filter(({ role }) => role === 'actual').map(({ header }) => header),
  );
  const titles = shown.flatMap(({ name, cells }) => [
    name,
    ...cells
      .filter(({ row, text }) => row <= TITLE_ROWS && text.length <= LONGEST_TITLE)
      .map(({ text }) => text),
  ]);
  return onlyOne([...heads, ...titles].flatMap(periodsNamed)) ?? periodOfDates(reading);
}

function periodsNamed(text: string): Period[] {
  const folded = foldText(text);
  const named = [...folded.matchAll(/第?([1-4一二三四])(?:四半期|Q)|(上|下)半?期/g)];
  return named.flatMap(([, quarter, half]) => {
    if (half !== undefined) return [half === '上' ? 'h1' : 'h2'] as Period[];
    return quarters[(quarter === undefined ? -1 : '1234一二三四'.indexOf(quarter)) % 4] ?? [];
  });
}

/** Several are columns beside each other, not the workbook's own. */
function onlyOne(found: readonly Period[]): Period | null {
  const distinct = new Set(found);
  return distinct.size === 1 ? ([...distinct][0] ?? null) : null;
}

function periodOfDates({ indicators, fiscalYear }: Reading): Period | null {
  const newest = indicators
    .flatMap(({ actual }) => actual?.asOf ?? [])
    .filter(day => fiscalYear === null || isWithin(day, fiscalYear))
    .sort()
    .at(-1);
  if (newest === undefined) return null;
  const month = newest.slice(5, 7);
  // The last figures of a year come in from January on; they stand in the report of the whole year.
  if (['01', '02', '03'].includes(month)) return 'annual';
  return QUARTER_ENDS[month] ?? (`m${month}` as Period);
}

const QUARTER_ENDS: Readonly<Record<string, Period>> = { '06': 'q1', '09': 'q2', '12': 'q3' };

function isWithin(day: string, year: number): boolean {
  return day >= `${year}-04-01` && day <= `${year + 1}-03-31`;
}
