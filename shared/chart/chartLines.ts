import { isCalcError } from '../calc/cellValue.ts';
import type { CalculatedPlan } from '../calc/planCalculation.ts';
import type { Figure } from '../domain/figureText.ts';
import { type PlanTable, tableCellKey } from '../domain/tableRecords.ts';

/** A row or column of a table that can be drawn. */
export interface ChartLine {
  id: string;
  name: string;
  /** Whether it is drawn where nobody has chosen: totals would dwarf what they are made of. */
  isUsual: boolean;
}

/** The figures of a table as a chart sees them: neither texts nor what stands in brackets. */
export interface ChartLines {
  rows: ChartLine[];
  columns: ChartLine[];
  figure: (rowId: string, columnId: string) => Figure | null;
}

const TOTAL = /^(?:合計|計|総計|小計|総合計|年計|通期|年間計|全体)$/u;
const REFERENCE = /【参考】|[（(]参考[）)]/u;

/** Beside what they are the difference of, they would be drawn as figures of their own. */
const DIFFERENCE = /(?:差|増減|対比|前年比)$|^R\d+-R\d+/u;
const TIME =
  /^(?:(?:令和|平成|R|H)?(?:元|\d+)年度?|(?:.*年)?\d{1,2}月?(?:[~-]\d{1,2}月)?|第\d四半期|\d{4}年度?)/u;

/** Whether lines follow each other in time: months, quarters, years. */
export function isTime(lines: readonly Pick<ChartLine, 'name'>[]): boolean {
  return (
    lines.length > 1 && lines.every(({ name }) => TIME.test(name.normalize('NFKC').split(' ').at(-1) ?? ''))
  );
}

/** The lines of a table that hold figures, or could: an open month keeps its place. */
export function chartLines(plan: CalculatedPlan, table: PlanTable): ChartLines {
  const figure = (rowId: string, columnId: string): Figure | null => {
    const held = plan.get('cell', tableCellKey(table.id, rowId, columnId));
    return held === null || isCalcError(held) ? null : held.figure;
  };
  const columns = table.columns.filter(({ kind, bracketOf }) => kind === 'figure' && bracketOf === null);
  return { rows: named(table.rows, '行'), columns: named(columns, '列'), figure };
}

/** Called by its heads, without those that all of them share. */
function named(lines: readonly { id: string; heads: readonly string[] }[], word: string): ChartLine[] {
  const levels = Math.max(0, ...lines.map(({ heads }) => heads.length));
  const tells = Array.from(
    { length: levels },
    (_, level) => new Set(lines.map(({ heads }) => heads[level] ?? '')).size > 1 || levels === 1,
  );
  const own = lines.map(({ heads }) => {
    const parts = heads.filter((head, at) => head.trim() !== '' && tells[at] && head !== heads[at - 1]);
    return parts.map(head => head.replaceAll(/\s+/gu, '')).join(' ');
  });
  return lines.map(({ id, heads }, at) => ({
    id,
    name: own[at] || `${at + 1}${word}目`,
    isUsual: !heads.some(head => {
      const plain = head.normalize('NFKC').replaceAll(/\s/gu, '');
      return TOTAL.test(plain) || DIFFERENCE.test(plain) || REFERENCE.test(head);
    }),
  }));
}
