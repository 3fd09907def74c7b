import type { MarkRollUp } from '../../../shared/calc/markRollUp.ts';
import { type OutlineEntry, sectionTitle } from '../../../shared/domain/sectionTree.ts';
import type { SideItem } from '../../ui/SideList.tsx';

/** The headings, each with its own mark, the marks below it and the one those propose. */
export function outlineItems(
  outline: readonly OutlineEntry[],
  rollUps: ReadonlyMap<number, MarkRollUp>,
): SideItem[] {
  return outline.map(({ section, depth }) => ({
    id: String(section.id),
    text: sectionTitle(section),
    depth,
    detail: <SectionMarks own={section.mark} rollUp={rollUps.get(section.id)} />,
  }));
}

/** 「△」 〇4 △11 案 △ */
function SectionMarks({ own, rollUp }: { own: string | null; rollUp: MarkRollUp | undefined }) {
  const counts = [...(rollUp?.counts ?? [])];
  if (own === null && counts.length === 0) return null;
  const proposed = rollUp?.proposed ?? null;
  return (
    <span className="section-marks">
      {own !== null && <span title="この見出しの評価">評価 {own}</span>}
      {counts.length > 0 && (
        <span title="この見出しの下にある評価の数">
          {counts.map(([glyph, count]) => `${glyph}${count}`).join(' ')}
        </span>
      )}
      {proposed !== null && proposed !== own && (
        <span className="section-proposed" title="下の評価のうち、いちばん低いもの">
          案 {proposed}
        </span>
      )}
    </span>
  );
}
