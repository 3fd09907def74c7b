/** How wide a text is on one line, in full-width characters, as BIZ UDPゴシック sets it: its digits are wide. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/\d/.test(character)) width += 0.76;
    else if (/[,.、。:;'|!il ]/u.test(character)) width += 0.4;
    else if (/[（）「」『』【】・〔〕]/u.test(character)) width += 0.6;
    else width += /[\u0020-\u007e\uff61-\uff9f]/u.test(character) ? 0.7 : 1;
  }
  return width;
}

/** The longest of its lines. */
export function widestLine(text: string): number {
  return Math.max(0, ...text.split('\n').map(textWidth));
}

/** Lines a text takes in a column of so many full-width characters. */
export function linesIn(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / width)), 0);
}
