/** One line of at most `limit` characters for a place that cannot grow: the rest becomes "…". */
export function shortLine(text: string, limit: number): string {
  const characters = [...text.replaceAll(/[\p{Cc}\s]+/gu, ' ').trim()];
  return characters.length <= limit ? characters.join('') : `${characters.slice(0, limit - 1).join('')}…`;
}
