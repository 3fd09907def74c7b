import type { FindQuery } from '../../../shared/commands/find/findQuery.ts';
import {
  type ReplaceRefusal,
  replaceRefusalName,
  replaceRefusals,
} from '../../../shared/commands/find/replaceRefusal.ts';
import type { FoundText } from '../../../shared/commands/findInPlan.ts';
import type { ReplaceOutcome, ReplacePreview } from '../../../shared/commands/replaceInPlan.ts';
import type { TextMatch } from '../../../shared/domain/textMatches.ts';

/** A stretch of a shown text; a hit stands out. */
export interface TextPiece {
  text: string;
  isHit: boolean;
}

/** 「12か所（18件）」: places and, where some hold it more than once, how often it stands there. */
export function countText(found: readonly FoundText[]): string {
  if (found.length === 0) return '見つかりません。';
  const hits = found.reduce((sum, { matches }) => sum + matches.length, 0);
  return `${number(found.length)}か所${hits === found.length ? '' : `（${number(hits)}件）`}`;
}

/** 「、3番目」: the hit one is at. */
export function positionText(index: number): string {
  return index < 0 ? '' : `、${number(index + 1)}番目`;
}

/** In the place of an empty list. */
export function emptyText({ needle, folding, whole, scope }: Omit<FindQuery, 'moment'>): string {
  if (needle === '') return '言葉を入力すると、見つかった場所をここに並べます。';
  const isNarrow = whole || scope !== 'document' || !Object.values(folding).every(Boolean);
  return isNarrow ? '範囲を文書全体にするか、区別するものを減らすと、見つかることがあります。' : '';
}

/** 「12か所を置換しました。2か所は置き換えられません（数値として読めなくなる 2か所）。」 */
export function outcomeText({ replaced, unchanged, refused }: ReplaceOutcome): string {
  const done = replaced === 0 ? '置換したところはありません。' : `${number(replaced)}か所を置換しました。`;
  return [done, refusedText(refused.map(({ reason }) => reason)), unchangedText(unchanged)].join('');
}

/** What a replacement will do, before it is done. */
export function previewText(texts: readonly ReplacePreview[]): string {
  const changed = texts.filter(changes).length;
  const refused = texts.flatMap(({ refusal }) => refusal ?? []);
  const doing = changed === 0 ? '置き換わるところはありません。' : `${number(changed)}か所を置き換えます。`;
  return [doing, refusedText(refused), unchangedText(texts.length - changed - refused.length)].join('');
}

export function changes({ found, after }: ReplacePreview): boolean {
  return after !== found.text;
}

/** Empty where all can be replaced. */
function refusedText(refused: readonly ReplaceRefusal[]): string {
  if (refused.length === 0) return '';
  const reasons = replaceRefusals.flatMap(reason => {
    const times = refused.filter(one => one === reason).length;
    return times === 0 ? [] : [`${replaceRefusalName[reason]} ${number(times)}か所`];
  });
  return `${number(refused.length)}か所は置き換えられません（${reasons.join('、')}）。`;
}

function unchangedText(unchanged: number): string {
  return unchanged === 0 ? '' : `${number(unchanged)}か所は、置き換えても同じです。`;
}

/** Letters shown before the first hit, so that it is in view, and of a text at all. */
const BEFORE = 10;
const LONGEST = 160;

/** A text around its first hit in one line, with every hit marked that is still in it. */
export function snippet(text: string, matches: readonly TextMatch[]): TextPiece[] {
  const from = unbroken(text, Math.max(0, (matches[0]?.start ?? 0) - BEFORE));
  const to = unbroken(text, from + LONGEST);
  const cut = pieces(text, matches, from, to);
  const lead = from === 0 ? [] : [{ text: '…', isHit: false }];
  const rest = text.length > to ? [{ text: '…', isHit: false }] : [];
  return [...lead, ...cut, ...rest];
}

/** The whole text after its hits were replaced; plain where it is stored in other letters than were put in. */
export function replacedPieces({ found, after }: ReplacePreview, replacement: string): TextPiece[] {
  let [shift, hits]: [number, TextMatch[]] = [0, []];
  for (const { start, end } of found.matches) {
    hits.push({ start: start + shift, end: start + shift + replacement.length });
    shift += replacement.length - (end - start);
  }
  if (hits.some(({ start, end }) => after.slice(start, end) !== replacement)) hits = [];
  return snippet(after, hits);
}

/** Not between the two halves of a letter (𠮷). */
function unbroken(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at;
}

function pieces(text: string, matches: readonly TextMatch[], from: number, to: number): TextPiece[] {
  const cut: TextPiece[] = [];
  let at = from;
  const add = (end: number, isHit: boolean) => {
    const piece = text.slice(at, Math.min(end, to)).replace(/\s*\n\s*/g, ' ');
    if (piece !== '') cut.push({ text: piece, isHit });
    at = Math.max(at, end);
  };
  for (const { start, end } of matches) {
    if (start >= to) break;
    add(start, false);
    add(end, true);
  }
  add(Math.max(at, to), false);
  return cut;
}

function number(count: number): string {
  return count.toLocaleString('ja-JP');
}
