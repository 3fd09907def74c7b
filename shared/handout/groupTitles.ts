import type { OutlineEntry } from '../domain/sectionTree.ts';
import { escapeHtml } from './escapeHtml.ts';
import type { HandoutPart } from './handoutPart.ts';
import type { HandoutSource } from './handoutSource.ts';
import { headingHtml, partHeading } from './headingHtml.ts';
import { isEmpty } from './outlinePlan.ts';
import type { PartGroup } from './partGroups.ts';

/** A part, and the sheet with the name of its group that comes before it. */
export interface TitledGroup {
  page: HandoutPart | null;
  /** Null where the sheet holds all there was of it. */
  group: PartGroup | null;
}

/**
 * A sheet with its name before each heading at the top that has others below it. The first has none: cover, contents
 * and summary stand before it.
 */
export function withGroupTitles(
  groups: readonly PartGroup[],
  title: string,
  source: HandoutSource,
): TitledGroup[] {
  return groups.map((group, index) => {
    const [first, ...others] = group.sections;
    const next = others[0] ?? groups[index + 1]?.sections[0];
    if (index === 0 || first?.depth !== 0 || next === undefined || next.depth === 0) {
      return { page: null, group };
    }
    const sections = isEmpty(first) ? others : [{ ...first, isTitled: true }, ...others];
    return {
      page: titlePage(source, group.id, first, title),
      group: sections.length === 0 ? null : { ...group, sections },
    };
  });
}

function titlePage(
  source: HandoutSource,
  id: string,
  { section, depth }: OutlineEntry,
  title: string,
): HandoutPart {
  return {
    id: `${id}title`,
    running: '',
    orientation: source.options.orientation,
    html: `<div class="groupTitle ${source.options.orientation}"><p>${escapeHtml(title)}</p>${headingHtml(source, section, depth)}</div>`,
    headings: [partHeading(section, depth)],
  };
}
