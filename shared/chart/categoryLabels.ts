import { textWidth } from './chartText.ts';

/** How the names below the columns are set so that none runs into the next. */
export interface CategoryLabels {
  texts: string[];
  rotate: 0 | 90;
  /** Every so many are printed. */
  every: number;
  /** Room they take below the axis. */
  height: number;
}

const LINES = 3;
/** Between two names side by side. */
const GAP = 9;
const LINE = 1.25;
const LONGEST = 9;
const SHORT = 3.2;

/** Names side by side, broken into lines, or where that is too tight upright. */
export function categoryLabels(names: readonly string[], band: number, fontSize: number): CategoryLabels {
  const room = (band - GAP) / fontSize;
  const broken = names.map(name => brokenText(name, room));
  const lines = Math.max(1, ...broken.map(one => one.length));
  if (lines <= LINES && broken.every(one => one.every(line => textWidth(line) <= room))) {
    return {
      texts: broken.map(one => one.join('\n')),
      rotate: 0,
      every: 1,
      height: lines * fontSize * LINE + 8,
    };
  }
  const widest = Math.max(0, ...names.map(textWidth));
  if (widest <= SHORT) {
    // Short names of a series in order (months): every second one is easier to read than all of them upright.
    const every = Math.ceil((widest * fontSize + 4) / band);
    return { texts: [...names], rotate: 0, every, height: fontSize * LINE + 8 };
  }
  const short = names.map(name => shortened(name, LONGEST));
  return {
    texts: short,
    rotate: 90,
    every: Math.max(1, Math.ceil((fontSize * 1.2) / band)),
    height: Math.max(1, ...short.map(textWidth)) * fontSize + 8,
  };
}

/** A text in lines of so many full-width characters; figures stay with what they count, words in Latin letters whole. */
export function brokenText(text: string, width: number): string[] {
  return text.split('\n').flatMap(one => {
    const lines: string[] = [];
    let line = '';
    for (const piece of one.match(/(?:元|[0-9A-Za-z.,%]+)(?:年度|[月年期回件日])?|./gsu) ?? ['']) {
      if (line !== '' && textWidth(line + piece) > width) {
        lines.push(line);
        line = piece.trim();
      } else line += piece;
    }
    return [...lines, line];
  });
}

/** A text of at most so many full-width characters. */
export function shortened(text: string, width: number): string {
  const flat = text.replaceAll('\n', '');
  if (textWidth(flat) <= width) return flat;
  const letters = [...flat];
  while (textWidth(`${letters.join('')}…`) > width) letters.pop();
  return `${letters.join('')}…`;
}
