import { type LinkedFigure, linkedFigures } from '../../../shared/calc/explainPassage.ts';
import type { CalculatedPlan } from '../../../shared/calc/planCalculation.ts';
import type { Passage } from '../../../shared/domain/outlineRecords.ts';
import { inOrder } from '../../../shared/domain/planRecords.ts';
import type { OutlineEntry } from '../../../shared/domain/sectionTree.ts';

/** A sentence with the heading it stands below. */
export interface PassageRow {
  passage: Passage;
  /** Empty where the sentence above stands below the same heading. */
  heading: string;
  links: readonly LinkedFigure[];
}

const NO_HEADING = '見出しなし';

/** The sentences in the order of the outline; those whose heading is gone come last. */
export function passageRows(
  plan: CalculatedPlan,
  passages: readonly Passage[],
  outline: readonly OutlineEntry[],
): PassageRow[] {
  const bySection = new Map<number | null, Passage[]>();
  const known = new Set(outline.map(({ section }) => section.id));
  for (const passage of passages.toSorted(inOrder)) {
    const at = passage.sectionId !== null && known.has(passage.sectionId) ? passage.sectionId : null;
    bySection.set(at, [...(bySection.get(at) ?? []), passage]);
  }
  const stretches = outline.map(({ section, path }) => ({
    heading: path,
    passages: bySection.get(section.id),
  }));
  return [...stretches, { heading: NO_HEADING, passages: bySection.get(null) }].flatMap(one =>
    (one.passages ?? []).map((passage, index) => ({
      passage,
      heading: index === 0 ? one.heading : '',
      links: linkedFigures(plan, passage),
    })),
  );
}

/** 「一致 2」, 「不一致 1／3」: how the linked figures of a sentence stand. */
export function linksText(links: readonly LinkedFigure[]): string {
  if (links.length === 0) return '';
  const wrong = links.filter(({ agrees }) => agrees === false).length;
  const open = links.filter(({ agrees }) => agrees === null).length;
  if (wrong > 0) return `不一致 ${wrong}／${links.length}`;
  return open > 0 ? `確認できず ${open}／${links.length}` : `一致 ${links.length}`;
}
