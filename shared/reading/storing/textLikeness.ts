import { foldText } from '../foldText.ts';

/** Longer texts are told apart by their beginnings. */
const COMPARED = 400;

/** How alike two texts are, by the pairs of letters they share: 1 for the same words, 0 for nothing in common. */
export function textLikeness(left: string, right: string): number {
  const [a, b] = [foldText(left).slice(0, COMPARED), foldText(right).slice(0, COMPARED)];
  if (a === b) return 1;
  if (a.length < 2 || b.length < 2) return 0;
  const pairs = new Map<string, number>();
  for (let at = 0; at < a.length - 1; at++) {
    const pair = a.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let at = 0; at < b.length - 1; at++) {
    const pair = b.slice(at, at + 2);
    const left = pairs.get(pair) ?? 0;
    if (left === 0) continue;
    pairs.set(pair, left - 1);
    shared += 1;
  }
  return (2 * shared) / (a.length + b.length - 2);
}
