/** The sentence of a text that holds a place of it: up to its 。 or the end of its line, without its bullet. */
export function sentenceAt(text: string, at: number): string {
  const before = text.slice(0, at);
  const start = Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1;
  const length = /[。\n]/.exec(text.slice(at));
  const end = length === null ? text.length : at + length.index + 1;
  return text
    .slice(start, end)
    .trim()
    .replace(/^[・●○■□◆◇]\s*/u, '');
}
