import type { JudgementScale } from './judgementScale.ts';

/** What people type for a mark that no keyboard has, lower case and half-width. */
const typedFor: Readonly<Record<string, readonly string[]>> = {
  〇: ['o', '0', '○', '◯'],
  '×': ['x'],
  '－': ['-', 'ー', '−'],
};

/**
 * The keys of each mark of a scale, in its order: its place from 1 on, then what people type for it. A mark that is a
 * letter is typed by that letter. No key stands for two marks, and a mark that is a digit itself keeps it.
 */
export function markKeys({ marks }: Pick<JudgementScale, 'marks'>): string[][] {
  const own = marks.map(({ glyph }) => folded(glyph));
  const taken = new Set(own.filter(glyph => [...glyph].length === 1));
  return marks.map((_, index) => {
    const place = String(index + 1);
    const wanted = [...(index < 9 ? [place] : []), ...(typedFor[marks[index]?.glyph ?? ''] ?? [])];
    const free = wanted.filter(key => !taken.has(folded(key)) || folded(key) === own[index]);
    for (const key of free) taken.add(folded(key));
    const letter = own[index] ?? '';
    return [...new Set([...free, ...([...letter].length === 1 ? [letter] : [])].map(folded))];
  });
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** The mark of a scale that a key stands for; null for other keys. */
export function markOfKey(scale: Pick<JudgementScale, 'marks'>, key: string): string | null {
  const index = markKeys(scale).findIndex(keys => keys.includes(folded(key)));
  return scale.marks[index]?.glyph ?? null;
}
