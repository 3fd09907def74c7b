import { type LinkedFigure, linkedFigures } from '../../../shared/calc/explainPassage.ts';
import { indicatorStatus, resultText } from '../../../shared/calc/indicatorStatus.ts';
import type { CalculatedPlan } from '../../../shared/calc/planCalculation.ts';
import { shownPassage } from '../../../shared/calc/shownPassage.ts';
import { groupBy } from '../../../shared/domain/groupBy.ts';
import type { Moment } from '../../../shared/domain/moment.ts';
import type { Passage, Section } from '../../../shared/domain/outlineRecords.ts';
import { type PassageGroup, passageGroups } from '../../../shared/domain/passagePairs.ts';
import { inOrder, orderedIndicators } from '../../../shared/domain/planRecords.ts';
import { sectionOfYear } from '../../../shared/domain/sectionOfYear.ts';
import { type OutlineEntry, sectionTitle } from '../../../shared/domain/sectionTree.ts';

/** A heading over what stands below it. */
export interface HeadingRow {
  kind: 'heading';
  id: string;
  sectionId: number | null;
  section: Section | null;
  depth: number;
  text: string;
}

/** A KPI or a table that stands below a heading, to be read beside the texts. */
export interface FactRow {
  kind: 'indicator' | 'table';
  id: string;
  sectionId: number | null;
  name: string;
  result: string;
  mark: string;
}

/** One line of texts: a plan and what stands beside it, each in a cell of its own. */
export interface TextRow {
  kind: 'texts';
  id: string;
  sectionId: number | null;
  plan: Passage | null;
  status: Passage | null;
  /** As shown: figures that follow their values read as those do now. */
  planText: string;
  statusText: string;
  links: readonly LinkedFigure[];
  /** What is printed as one row of the report, and the line's place in it. */
  group: SectionGroup;
  index: number;
}

/** A printed row among those of its section. */
export interface SectionGroup extends PassageGroup {
  /** The last passage before it; null for the first below its heading. */
  previous: number | null;
  above: SectionGroup | null;
  below: SectionGroup | null;
}

export type PassageRow = HeadingRow | FactRow | TextRow;

const NO_HEADING = '見出しなし';

/**
 * The page as it is printed: below each heading its texts side by side, then its indicators and tables. A heading
 * without texts and without headings below offers an empty line. Texts whose heading is gone come last.
 */
export function passageRows(
  plan: CalculatedPlan,
  moment: Moment,
  passages: readonly Passage[],
  outline: readonly OutlineEntry[],
): PassageRow[] {
  const known = new Set(outline.map(({ section }) => section.id));
  const placed = ({ sectionId }: { sectionId: number | null }) =>
    sectionId !== null && known.has(sectionId) ? sectionId : null;
  const texts = groupBy(passages.toSorted(inOrder), placed);
  const facts = groupBy(factRows(plan, moment), placed);
  const below = (sectionId: number | null, isOffered: boolean): PassageRow[] => {
    const lines = textRows(plan, sectionId, texts.get(sectionId) ?? []);
    const empty = isOffered && lines.length === 0 ? [emptyRow(sectionId)] : [];
    return [...lines, ...empty, ...(facts.get(sectionId) ?? [])];
  };
  const loose = below(null, false);
  return [
    ...outline.flatMap(({ section, depth }, at) => [
      headingRow(section, depth),
      ...below(section.id, (outline[at + 1]?.depth ?? 0) <= depth),
    ]),
    ...(loose.length === 0
      ? []
      : [
          { kind: 'heading' as const, id: 's0', sectionId: null, section: null, depth: 0, text: NO_HEADING },
          ...loose,
        ]),
  ];
}

function headingRow(section: Section, depth: number): HeadingRow {
  return {
    kind: 'heading',
    id: `s${section.id}`,
    sectionId: section.id,
    section,
    depth,
    text: sectionTitle(section),
  };
}

const NO_GROUP: SectionGroup = { plans: [], others: [], previous: null, above: null, below: null };

function emptyRow(sectionId: number | null): TextRow {
  return {
    ...{ kind: 'texts', id: `e${sectionId ?? 0}`, sectionId, plan: null, status: null },
    ...{ planText: '', statusText: '', links: [], group: NO_GROUP, index: 0 },
  };
}

function textRows(plan: CalculatedPlan, sectionId: number | null, passages: readonly Passage[]): TextRow[] {
  return sectionGroups(passages).flatMap(group =>
    Array.from({ length: linesOf(group) }, (_, index) => {
      const own = group.plans[index] ?? null;
      const status = group.others[index] ?? null;
      const here = [own, status].filter(one => one !== null);
      return {
        kind: 'texts' as const,
        id: String(own?.id ?? status?.id),
        ...{ sectionId, plan: own, status, group, index },
        planText: own ? shownPassage(plan, own) : '',
        statusText: status ? shownPassage(plan, status) : '',
        links: here.flatMap(one => linkedFigures(plan, one)),
      };
    }),
  );
}

/** The printed rows of a section, each knowing its neighbours. */
export function sectionGroups(passages: readonly Passage[]): SectionGroup[] {
  const groups: SectionGroup[] = [];
  for (const { plans, others } of passageGroups(passages)) {
    const above = groups.at(-1) ?? null;
    const group: SectionGroup = { plans, others, previous: lastOf(above), above, below: null };
    if (above) above.below = group;
    groups.push(group);
  }
  return groups;
}

/** How many lines of the page a printed row takes. */
export function linesOf({ plans, others }: PassageGroup): number {
  return Math.max(plans.length, others.length);
}

/** The passage that stands last in a printed row. */
export function lastOf(group: PassageGroup | null): number | null {
  return group?.others.at(-1)?.id ?? group?.plans.at(-1)?.id ?? null;
}

function factRows(plan: CalculatedPlan, { branchId, year, period }: Moment): FactRow[] {
  const { records } = plan;
  const indicators = orderedIndicators(records, branchId).flatMap((indicator): FactRow[] => {
    const status = indicatorStatus(plan, indicator, year, period);
    const result = resultText(status);
    if (status.target === null && result === '') return [];
    const { no, name, isKpi } = indicator;
    // an indicator names the heading of one year, which goes on in others
    const sectionId = sectionOfYear(records, indicator.sectionId, year)?.id ?? null;
    const target = status.target === null ? '' : `\n目標　${status.target.text}`;
    return [
      {
        ...{ kind: 'indicator', id: `k${indicator.id}`, sectionId },
        name: `${isKpi ? 'KPI' : '指標'}　${[no, name].filter(Boolean).join(' ')}${target}`,
        result: result === '' ? '' : `結果　${result}`,
        mark: status.mark ?? '',
      },
    ];
  });
  const tables = [...records.table.values()]
    .filter(one => one.branchId === branchId && one.year === year && one.period === period)
    .sort(inOrder)
    .map(
      ({ id, sectionId, title }): FactRow => ({
        ...{ kind: 'table', id: `t${id}`, sectionId, name: `付表　${title}` },
        ...{ result: '', mark: '' },
      }),
    );
  return [...indicators, ...tables];
}

/** 「一致 2」, 「不一致 1／3」: how the linked figures of a line stand. */
export function linksText(links: readonly LinkedFigure[]): string {
  if (links.length === 0) return '';
  const wrong = links.filter(({ agrees }) => agrees === false).length;
  const open = links.filter(({ agrees }) => agrees === null).length;
  const followed = links.filter(({ follows }) => follows).length;
  if (wrong > 0) return `不一致 ${wrong}／${links.length}`;
  if (open > 0) return `確認できず ${open}／${links.length}`;
  return followed === links.length ? `数値に従う ${followed}` : `一致 ${links.length}`;
}
