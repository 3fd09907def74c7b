import type { Passage } from '../../domain/outlineRecords.ts';
import { foldText } from '../foldText.ts';
import { textLikeness } from './textLikeness.ts';

/** A plan or status of the sheet; `owner` is the plan a status reports on, by its place in the same list. */
export interface ReadPassage {
  kind: 'plan' | 'status';
  text: string;
  owner: number | null;
}

/** Less alike texts are different sentences. */
const ALIKE = 0.5;

/**
 * Which passage of the document each one of the sheet is, all of one section: the same words first, then similar
 * ones, then what stands at the same place. Each passage is given away once.
 */
export function matchPassages(read: readonly ReadPassage[], present: readonly Passage[]): (Passage | null)[] {
  const found: (Passage | null)[] = read.map(() => null);
  const free = new Set(present);
  const take = (at: number, passage: Passage) => {
    found[at] = passage;
    free.delete(passage);
  };
  const open = (kind: Passage['kind']) =>
    read.flatMap((one, at) => (one.kind === kind && found[at] === null ? [at] : []));
  const textAt = (at: number) => read[at]?.text ?? '';

  for (const [at, one] of read.entries()) {
    const same = [...free].find(
      ({ kind, text }) => kind === one.kind && foldText(text) === foldText(one.text),
    );
    if (same) take(at, same);
  }
  for (const kind of ['plan', 'status'] as const) {
    const pairs = open(kind).flatMap(at =>
      [...free]
        .filter(passage => passage.kind === kind)
        .map(passage => ({ at, passage, likeness: textLikeness(textAt(at), passage.text) })),
    );
    for (const { at, passage, likeness } of pairs.sort((a, b) => b.likeness - a.likeness)) {
      if (likeness >= ALIKE && found[at] === null && free.has(passage)) take(at, passage);
    }
  }
  takeInOrder(
    open('plan'),
    [...free].filter(({ kind }) => kind === 'plan'),
    take,
  );
  const owners = ownersOf(present);
  for (const plan of new Set(read.map(({ owner }) => owner))) {
    const planned = plan === null ? null : (found[plan] ?? null);
    const unread = open('status').filter(at => read[at]?.owner === plan);
    const unmatched = [...free].filter(one => one.kind === 'status' && owners.get(one) === planned);
    if (plan === null || planned !== null) takeInOrder(unread, unmatched, take);
  }
  return found;
}

/** As many here as there: they are the same places, said in other words. */
function takeInOrder(
  read: readonly number[],
  present: readonly Passage[],
  take: (at: number, passage: Passage) => void,
): void {
  if (read.length !== present.length) return;
  for (const [index, at] of read.entries()) {
    const passage = present[index];
    if (passage) take(at, passage);
  }
}

/** The plan before each status. */
function ownersOf(present: readonly Passage[]): Map<Passage, Passage | null> {
  const owners = new Map<Passage, Passage | null>();
  let plan: Passage | null = null;
  for (const passage of present) {
    if (passage.kind === 'plan') plan = passage;
    else owners.set(passage, plan);
  }
  return owners;
}
