import { normalizeMark } from '../../domain/judgementScale.ts';
import type { KpiLine } from './kpiLines.ts';

/** What a KPI without a mark is counted under. */
export const UNMARKED = '未評価';

/** グループ × 評価: how many KPIs have each mark. */
export interface MarkMatrix {
  /** Best first, as the scales of these KPIs have them; those without a mark last. */
  marks: readonly MarkColumn[];
  rows: readonly MarkRow[];
  total: MarkRow;
}

export interface MarkColumn {
  mark: string;
  /** As its scale explains it; empty where none does. */
  meaning: string;
}

export interface MarkRow {
  group: string;
  counts: ReadonlyMap<string, number>;
  all: number;
}

/** Which column a KPI is counted in. */
export function countedMark({ mark }: Pick<KpiLine, 'mark'>): string {
  const glyph = normalizeMark(mark ?? '');
  return glyph === '' ? UNMARKED : glyph;
}

export function markMatrix(lines: readonly KpiLine[]): MarkMatrix {
  const groups = [...new Set(lines.map(({ group }) => group))];
  return {
    marks: columnsOf(lines),
    rows: groups.map(group =>
      rowOf(
        group,
        lines.filter(line => line.group === group),
      ),
    ),
    total: rowOf('計', lines),
  };
}

/** Marks and how often each is there. */
export function countMarks(marks: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const mark of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  return counts;
}

function rowOf(group: string, lines: readonly KpiLine[]): MarkRow {
  return { group, counts: countMarks(lines.map(countedMark)), all: lines.length };
}

/** Every mark of the scales in use, though nobody has it yet; a mark foreign to them stands behind. */
function columnsOf(lines: readonly KpiLine[]): MarkColumn[] {
  const columns = new Map<string, MarkColumn>();
  const offered = [...new Set(lines.map(({ scale }) => scale))].flatMap(({ marks }) => marks);
  for (const { glyph, meaning } of offered) {
    if (!columns.has(glyph)) columns.set(glyph, { mark: glyph, meaning });
  }
  for (const line of lines) {
    const mark = countedMark(line);
    if (mark !== UNMARKED && !columns.has(mark)) columns.set(mark, { mark, meaning: '' });
  }
  return [...columns.values(), { mark: UNMARKED, meaning: '評価がまだありません' }];
}
