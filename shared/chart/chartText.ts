export const CHART_FONT = 'BIZ UDPGothic';

/** About how wide a text is in full-width characters: nothing here can be measured, so rather wide than overlapping. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/[0-9]/.test(character)) width += 0.68;
    else if (/[,.:;'|!il ]/.test(character)) width += 0.4;
    else width += /[\u0020-\u007e\uff61-\uff9f]/u.test(character) ? 0.7 : 1;
  }
  return width;
}
