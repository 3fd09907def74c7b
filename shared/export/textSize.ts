/** How wide a line prints, in half-width characters. */
export function lineWidth(text: string): number {
  let width = 0;
  for (const character of text) width += /[ -\u00ff\uff61-\uff9f]/u.test(character) ? 1 : 2;
  return width;
}

/** The width of the widest line of a text. */
export function textWidth(text: string): number {
  return Math.max(...text.split('\n').map(lineWidth));
}

/** How many lines a text takes in a column of this width, in characters. */
export function lineCount(text: string, width: number): number {
  // the borders and the kerning of a line that is broken take about one character
  const room = Math.max(2, width - 1.5);
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(lineWidth(line) / room)), 0);
}

/** In points, for letters of 10 points. */
const LINE = 16;
/** More lines do not fit the highest row Excel has. */
export const MOST_LINES = 25;

/** The height of a row with so many lines. */
export function rowHeight(lines: number): number {
  return Math.min(MOST_LINES, Math.max(1, lines)) * LINE + 4;
}
