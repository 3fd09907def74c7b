/**
 * The text to type into one cell for what is in the clipboard. Excel ends every copy with a line break and quotes
 * cells with line breaks in them; a cell without line breaks of its own gets spaces in their place.
 */
export function pastedText(clip: string, multiline: boolean): string {
  const text = unquoted(clip.replaceAll('\r\n', '\n').replace(/\n$/, ''));
  return multiline ? text.replaceAll('\t', ' ') : text.replace(/[\n\t]+/g, ' ');
}

function unquoted(text: string): string {
  const inner = /^"((?:[^"]|"")*)"$/.exec(text)?.[1];
  return inner !== undefined && /[\n\t]/.test(inner) ? inner.replaceAll('""', '"') : text;
}
