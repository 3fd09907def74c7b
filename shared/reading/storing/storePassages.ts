import { type PutCommand, put } from '../../commands/command.ts';
import { normalizeMark } from '../../domain/judgementScale.ts';
import type { Moment } from '../../domain/moment.ts';
import type { Passage } from '../../domain/outlineRecords.ts';
import { inOrder, nextId, type PlanRecords } from '../../domain/planRecords.ts';
import { sameRecord } from '../../domain/sameRecord.ts';
import type { PassageLink } from '../../domain/sheetLinkRecords.ts';
import type { ReadNarrative, ReadText } from '../reading.ts';
import { matchPassages, type ReadPassage } from './matchPassages.ts';
import { placeInOrder } from './placeInOrder.ts';
import type { PlacedSections } from './sectionsOfReading.ts';
import { placeOf, type SheetPlace } from './sheetPlace.ts';

export interface StoredPassages {
  steps: PutCommand[];
  links: Omit<PassageLink, 'sourceId'>[];
  notes: string[];
  /** Rows of a plan that nobody has reported on yet. */
  openStatuses: OpenStatus[];
}

export interface OpenStatus {
  planId: number;
  status: SheetPlace;
  mark: SheetPlace | null;
}

/** A passage of the sheet with where it stands. */
interface SheetPassage extends ReadPassage {
  cell: string;
  mark: ReadText | null;
  /** Where its mark would stand; null where the report has no marks. */
  markCell: string | null;
}

/** Stores plans and statuses under their sections, each as the passage that it was before where there is one. */
export function storePassages(
  narratives: readonly ReadNarrative[],
  records: PlanRecords,
  moment: Moment,
  sections: PlacedSections,
): StoredPassages {
  const stored: StoredPassages = { steps: [], links: [], notes: [], openStatuses: [] };
  const bySection = new Map<number | null, ReadNarrative[]>();
  for (const narrative of narratives) {
    const id = sections.at(narrative.path);
    bySection.set(id, [...(bySection.get(id) ?? []), narrative]);
  }
  const ofMoment = [...records.passage.values()].filter(
    one => one.branchId === moment.branchId && one.year === moment.year && one.period === moment.period,
  );
  let freeId = nextId(records.passage);
  let lastOrder = Math.max(-1, ...ofMoment.map(({ sortOrder }) => sortOrder));

  for (const [sectionId, ofSection] of bySection) {
    const { passages: read, open } = passagesOf(ofSection);
    const all = ofMoment.filter(one => one.sectionId === sectionId).sort(inOrder);
    const present = all.filter(({ kind }) => kind === 'plan' || kind === 'status');
    const matched = matchPassages(read, present);
    const ids = matched.map(found => found?.id ?? freeId++);
    for (const { owner, status, mark } of open) {
      stored.openStatuses.push({ planId: ids[owner] ?? 0, status, mark });
    }
    const afters = new Map<number, Passage>();
    for (const [at, one] of read.entries()) {
      const [found, id] = [matched[at] ?? null, ids[at] ?? 0];
      const mark = one.markCell === null ? (found?.mark ?? null) : one.mark && normalizeMark(one.mark.text);
      const fresh = { ...moment, id, sectionId, sortOrder: 0, kind: one.kind, asOfText: null, links: [] };
      // What a sheet says of this period is no longer what the period before said.
      afters.set(id, { ...(found ?? fresh), text: one.text, mark: mark || null, carriedFrom: null });
      stored.links.push(...linksOf(one, id, mark || ''));
    }
    const known = all.map(({ id }) => id);
    const order = matched.every(found => found) ? [] : placeInOrder(known, ids);
    // Nothing of the document moves where the new ones all stand behind it.
    const isAppended = order.slice(0, known.length).every((id, at) => id === known[at]);
    const start = isAppended ? lastOrder + 1 - known.length : (all[0]?.sortOrder ?? 0);
    for (const [at, id] of order.entries()) {
      const passage = afters.get(id) ?? records.passage.get(String(id));
      const keeps = isAppended && at < known.length;
      if (passage && !keeps) afters.set(id, { ...passage, sortOrder: start + at });
    }
    lastOrder = Math.max(lastOrder, ...[...afters.values()].map(({ sortOrder }) => sortOrder));
    for (const [id, after] of afters) {
      const before = records.passage.get(String(id)) ?? null;
      if (!sameRecord(before, after)) stored.steps.push(put('passage', before, after));
    }
    const taken = new Set(ids);
    for (const left of present.filter(({ id, text }) => !taken.has(id) && text.trim() !== '')) {
      stored.notes.push(`「${shortened(left.text)}」はシートにありません。文書の文章はそのまま残しました。`);
    }
  }
  return stored;
}

/** The plan, then its statuses; a merged plan, status or mark is one though it is read in several rows. */
function passagesOf(narratives: readonly ReadNarrative[]) {
  const passages: SheetPassage[] = [];
  const open: (Omit<OpenStatus, 'planId'> & { owner: number })[] = [];
  const places = new Map<string, number>();
  const add = (kind: 'plan' | 'status', text: ReadText, owner: number | null): number => {
    const known = places.get(text.cell);
    if (known !== undefined) return known;
    places.set(text.cell, passages.length);
    const cell = text.cell;
    passages.push({ kind, text: text.text, owner, cell, mark: null, markCell: null });
    return passages.length - 1;
  };
  let owner: number | null = null;
  for (const { plan, status, mark, statusCell, markCell } of narratives) {
    owner = plan ? add('plan', plan, null) : owner;
    if (!status && statusCell !== null && owner !== null) {
      open.push({ owner, status: placeOf(statusCell), mark: markCell === null ? null : placeOf(markCell) });
    }
    const marked = status ? add('status', status, owner) : owner;
    const passage = marked === null ? undefined : passages[marked];
    // The mark of an open row goes to the plan, unless one of its statuses has brought its own.
    if (passage && passage.markCell === null) Object.assign(passage, { mark, markCell });
  }
  return { passages, open };
}

function linksOf(
  { cell, text, markCell }: SheetPassage,
  passageId: number,
  mark: string,
): StoredPassages['links'] {
  const own = { ...placeOf(cell), field: 'text', passageId, importedText: text } as const;
  if (markCell === null) return [own];
  return [own, { ...placeOf(markCell), field: 'mark', passageId, importedText: mark }];
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 30 ? `${line.slice(0, 30)}…` : line;
}
