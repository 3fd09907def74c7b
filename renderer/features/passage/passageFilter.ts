import { groupOf } from '../../../shared/calc/overview/sectionGroup.ts';
import type { CalculatedPlan } from '../../../shared/calc/planCalculation.ts';
import type { PlaceChange } from '../../../shared/domain/changedSince.ts';
import { isStale } from '../../../shared/domain/isStale.ts';
import type { Passage } from '../../../shared/domain/outlineRecords.ts';
import { passagesIn } from './lineTasks.ts';
import { holderOf } from './passageCells.ts';
import type { PassageRow, TextRow } from './passageRows.ts';

/** What of the page is shown; null and false let everything through. */
export interface PassageFilter {
  group: string | null;
  mark: string | null;
  missing: boolean;
  carried: boolean;
  changed: boolean;
}

export const NO_FILTER: PassageFilter = {
  group: null,
  mark: null,
  missing: false,
  carried: false,
  changed: false,
};

/** What a line is asked about: each by itself, for the counts beside the choices. */
export interface LineFacts {
  group: string;
  mark: string;
  missing: boolean;
  carried: boolean;
  changed: boolean;
}

/** What every line of the page is, by its id. */
export function lineFacts(
  plan: CalculatedPlan,
  rows: readonly PassageRow[],
  changes: readonly PlaceChange[],
): ReadonlyMap<string, LineFacts> {
  const { records } = plan;
  const changed = new Set(changes.flatMap(({ place }) => (place.at === 'passage' ? [place.passageId] : [])));
  const lines = rows.filter(row => row.kind === 'texts');
  // a report without any mark (an annual result) is judged by its indicators
  const asksMarks = lines.some(row => passagesIn(row).some(({ mark }) => mark !== null));
  const marked = new Set(
    rows.flatMap(row => (row.kind === 'heading' && row.section?.mark ? [row.section.id] : [])),
  );
  const groups = new Map<number | null, string>();
  const groupIn = (sectionId: number | null) => {
    const known = groups.get(sectionId) ?? groupOf(records, sectionId);
    groups.set(sectionId, known);
    return known;
  };
  return new Map(
    lines.map((row): [string, LineFacts] => [
      row.id,
      {
        group: groupIn(row.sectionId),
        mark: holderOf(row, 'mark')?.mark ?? '',
        missing: lacksText(row) || (asksMarks && !marked.has(row.sectionId ?? 0) && lacksMark(row)),
        carried: passagesIn(row).some(isStale),
        changed: passagesIn(row).some(({ id }) => changed.has(id)),
      },
    ]),
  );
}

/** An empty text, a plan nothing was done about, a heading without any. */
function lacksText(row: TextRow): boolean {
  const { plan, status, group, index } = row;
  if (plan === null && status === null) return true;
  if (passagesIn(row).some(isBlank)) return true;
  return index === 0 && group.others.length === 0;
}

/** What was done and has no mark anywhere in its printed row. */
function lacksMark({ group, index, status }: TextRow): boolean {
  const all = [...group.plans, ...group.others];
  return index === 0 && status?.kind === 'status' && all.every(({ mark }) => mark === null);
}

function isBlank({ text }: Passage): boolean {
  return text.trim() === '';
}

export function isFiltered(filter: PassageFilter): boolean {
  return filter.group !== null || filter.mark !== null || filter.missing || filter.carried || filter.changed;
}

export function passes(facts: LineFacts, filter: PassageFilter): boolean {
  return (
    (filter.group === null || facts.group === filter.group) &&
    (filter.mark === null || facts.mark === filter.mark) &&
    (!filter.missing || facts.missing) &&
    (!filter.carried || facts.carried) &&
    (!filter.changed || facts.changed)
  );
}

/** The lines that pass, with the headings above them; KPIs and tables where whole headings are chosen. */
export function filteredRows(
  rows: readonly PassageRow[],
  filter: PassageFilter,
  isShown: (row: TextRow) => boolean,
): readonly PassageRow[] {
  if (!isFiltered(filter)) return rows;
  const onlyGroup = !isFiltered({ ...filter, group: null });
  const shown = new Set(rows.filter((row): row is TextRow => row.kind === 'texts' && isShown(row)));
  const sections = new Set([...shown].map(({ sectionId }) => sectionId));
  const kept: PassageRow[] = [];
  let depth = -1;
  // from the end, so that a heading knows whether something below it is shown
  for (const row of rows.toReversed()) {
    if (row.kind === 'heading') {
      if (!sections.has(row.sectionId) && row.depth >= depth) continue;
      kept.push(row);
      depth = row.depth;
    } else if (row.kind === 'texts' ? shown.has(row) : onlyGroup && sections.has(row.sectionId))
      kept.push(row);
  }
  return kept.reverse();
}

/** 「企画総務、△、未記入」: what the page is filtered by. */
export function filterText({ group, mark, missing, carried, changed }: PassageFilter): string {
  return [
    group,
    mark === '' ? '評価なし' : mark,
    missing ? '未記入' : null,
    carried ? '前期のまま' : null,
    changed ? '前の版から変更' : null,
  ]
    .filter(one => one !== null)
    .join('、');
}
