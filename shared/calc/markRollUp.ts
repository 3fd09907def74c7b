import { normalizeMark, scalesOf } from '../domain/judgementScale.ts';
import type { Period } from '../domain/period.ts';
import type { PlanRecords } from '../domain/planRecords.ts';
import { sectionOfYear } from '../domain/sectionOfYear.ts';
import { sectionTree } from '../domain/sectionTree.ts';

/** The marks that stand below a heading, and the one they propose for it. */
export interface MarkRollUp {
  /** How often each mark stands below, best mark first. */
  counts: ReadonlyMap<string, number>;
  /** The worst judged mark below; null where none is judged. */
  proposed: string | null;
}

/**
 * What the marks of a branch come to at each heading: those of the headings below it, of sentences and of
 * indicators, in whatever depth. The heading's own mark is not counted: it is what one compares.
 * @param indicatorMarks the mark of each indicator in that year and period, by id
 */
export function rollUpMarks(
  records: PlanRecords,
  branchId: number,
  year: number,
  period: Period,
  indicatorMarks: ReadonlyMap<number, string>,
): Map<number, MarkRollUp> {
  const sections = [...records.section.values()].filter(
    one => one.branchId === branchId && one.year === year,
  );
  const tree = sectionTree(records, branchId, year);
  const below = new Map<number, string[]>(sections.map(({ id }) => [id, []]));

  /** Counts a mark at a heading and at all headings above it. */
  function count(mark: string | null | undefined, sectionId: number | null): void {
    const glyph = normalizeMark(mark ?? '');
    for (let id = glyph === '' ? null : sectionId; id !== null; id = tree.parentOf(id)?.id ?? null) {
      below.get(id)?.push(glyph);
    }
  }

  for (const { id, mark } of sections) count(mark, tree.parentOf(id)?.id ?? null);
  for (const passage of records.passage.values()) {
    const isHere = passage.branchId === branchId && passage.year === year && passage.period === period;
    if (isHere) count(passage.mark, passage.sectionId);
  }
  for (const { id, branchId: of, sectionId } of records.indicator.values()) {
    if (of === branchId) count(indicatorMarks.get(id), sectionOfYear(records, sectionId, year)?.id ?? null);
  }
  const order = severities(records);
  return new Map([...below].map(([id, marks]) => [id, rolledUp(marks, order)]));
}

/** How bad a mark is, from 0 (the best) to 1; null where it judges nothing (－). */
type Severities = ReadonlyMap<string, number | null>;

/** By its place among the marks of its scale; the longest scale that knows a mark decides: 〇 is second to ◎. */
function severities(records: PlanRecords): Severities {
  const found = new Map<string, number | null>();
  const byLength = scalesOf(records).toSorted((a, b) => b.marks.length - a.marks.length);
  for (const { marks, notJudged } of byLength) {
    const judged = marks.filter(({ glyph }) => glyph !== notJudged);
    for (const [place, { glyph }] of judged.entries()) {
      if (!found.has(glyph)) found.set(glyph, place / Math.max(1, judged.length - 1));
    }
    if (!found.has(notJudged)) found.set(notJudged, null);
  }
  return found;
}

function rolledUp(marks: readonly string[], order: Severities): MarkRollUp {
  const severity = (glyph: string) => order.get(glyph) ?? -1;
  const glyphs = [...new Set(marks)].sort((a, b) => severity(a) - severity(b));
  const judged = glyphs.filter(glyph => severity(glyph) >= 0);
  return {
    counts: new Map(
      judgedFirst(glyphs, judged).map(glyph => [glyph, marks.filter(one => one === glyph).length]),
    ),
    proposed: judged.at(-1) ?? null,
  };
}

function judgedFirst(glyphs: readonly string[], judged: readonly string[]): string[] {
  return [...judged, ...glyphs.filter(glyph => !judged.includes(glyph))];
}
