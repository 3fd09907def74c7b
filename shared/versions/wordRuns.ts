import { diffArrays } from 'diff';
import { textSentences, textWords } from './textWords.ts';

/** A stretch of a text that stands in both versions, only in the old one, or only in the new one. */
export interface TextRun {
  text: string;
  kind: 'same' | 'added' | 'removed';
}

/** So many words may differ; beyond it the search would take seconds, and nobody could read the result. */
const MOST_EDITS = 800;
/** Where less than this share of the shorter text is kept, a text has been replaced rather than edited. */
const LEAST_KEPT = 0.2;

/** A place where both agree, or what stood there and what stands there now. */
type Stretch = { same: string } | { removed: string; added: string };

/**
 * How a text became another, word by word: what is the same, what is gone, what is new; gone before new.
 * Long texts that have little in common are compared sentence by sentence, and at last as a whole.
 */
export function wordRuns(before: string, after: string): TextRun[] {
  if (before === after) return runsOf([{ same: after }]);
  const [old, now] = [textWords(before), textWords(after)];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  const most = Math.min(old.length, now.length) - start;
  while (end < most && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  const [removed, added] = [old.slice(start, old.length - end), now.slice(start, now.length - end)];
  const stretches: Stretch[] = [
    { same: now.slice(0, start).join('') },
    ...(stretchesOf(removed, added) ?? bySentences(removed.join(''), added.join(''))),
    { same: now.slice(now.length - end).join('') },
  ];
  const readable = atSentences(joined(stretches));
  return runsOf(keptShare(readable, before, after) < LEAST_KEPT ? [whole(before, after)] : readable);
}

/** Null where too much differs. */
function stretchesOf(old: string[], now: string[]): Stretch[] | null {
  const changes = diffArrays(old, now, { maxEditLength: MOST_EDITS });
  if (changes === undefined) return null;
  return changes.map(({ value, removed, added }) => {
    const text = value.join('');
    if (removed) return { removed: text, added: '' };
    return added ? { removed: '', added: text } : { same: text };
  });
}

function bySentences(before: string, after: string): Stretch[] {
  const stretches = stretchesOf(textSentences(before), textSentences(after));
  if (stretches === null) return [whole(before, after)];
  return joined(stretches).flatMap(one => {
    if ('same' in one) return [one];
    return stretchesOf(textWords(one.removed), textWords(one.added)) ?? [one];
  });
}

function whole(removed: string, added: string): Stretch {
  return { removed, added };
}

/** Changes side by side are one; so are those that only one character keeps apart: 「が」 alone says nothing. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const stretch of stretches) {
    if ('same' in stretch) {
      if (stretch.same !== '') result.push(stretch);
      continue;
    }
    const last = result.at(-1);
    const beforeLast = result.at(-2);
    if (last !== undefined && !('same' in last)) {
      result[result.length - 1] = both(last, stretch);
    } else if (last && beforeLast && !('same' in beforeLast) && isTooShort(last.same)) {
      result.splice(-2, 2, both(both(beforeLast, { removed: last.same, added: last.same }), stretch));
    } else {
      result.push(stretch);
    }
  }
  return result;
}

type Changed = Exclude<Stretch, { same: string }>;

function both(first: Changed, second: Changed): Changed {
  return { removed: first.removed + second.removed, added: first.added + second.added };
}

function isTooShort(text: string): boolean {
  return text !== '\n' && [...text].length === 1;
}

function keptShare(stretches: readonly Stretch[], before: string, after: string): number {
  const shorter = Math.min(before.length, after.length);
  const kept = stretches.reduce((sum, one) => sum + ('same' in one ? one.same.length : 0), 0);
  return shorter === 0 ? 1 : kept / shorter;
}

/** A sentence that came in is marked as one: not from the 。 of the sentence before to its own last word. */
function atSentences(stretches: readonly Stretch[]): Stretch[] {
  const result = [...stretches];
  result.forEach((change, index) => {
    const [previous, next] = [result[index - 1], result[index + 1]];
    if ('same' in change || previous === undefined || next === undefined) return;
    if (!('same' in previous && 'same' in next) || (change.removed !== '' && change.added !== '')) return;
    const text = change.removed + change.added;
    for (let shift = 1; shift < text.length && text[shift - 1] === next.same[shift - 1]; shift += 1) {
      const head = text.slice(0, shift);
      if (!/[。\n]$/u.test(head)) continue;
      const moved = text.slice(shift) + head;
      result[index - 1] = { same: previous.same + head };
      result[index] = change.added === '' ? { removed: moved, added: '' } : { removed: '', added: moved };
      result[index + 1] = { same: next.same.slice(shift) };
      return;
    }
  });
  return result;
}

function runsOf(stretches: readonly Stretch[]): TextRun[] {
  const runs = stretches.flatMap((one): TextRun[] => {
    if ('same' in one) return [{ text: one.same, kind: 'same' }];
    return [
      { text: one.removed, kind: 'removed' },
      { text: one.added, kind: 'added' },
    ];
  });
  return runs.filter(({ text }) => text !== '');
}
