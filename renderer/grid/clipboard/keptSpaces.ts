import type { CopiedBlock } from './parseClipboardHtml.ts';

/**
 * The cells of a clipboard's HTML with the white space of the text beside it. LibreOffice's HTML does not say of
 * spaces at the ends of a text, or in a row, that they belong to it; its text has them. Where the two do not have the
 * same cells (hidden rows, quotes that can be read in two ways) the HTML is right.
 */
export function keptSpaces(
  { cells, filled }: CopiedBlock,
  texts: readonly (readonly string[])[],
): CopiedBlock {
  const isSameSize = texts.length === cells.length && texts[0]?.length === cells[0]?.length;
  if (!isSameSize) return { cells, filled };
  const keep = (block: string[][]) =>
    block.map((row, y) => row.map((cell, x) => spaced(cell, texts[y]?.[x] ?? '')));
  return { cells: keep(cells), filled: filled && keep(filled) };
}

function spaced(cell: string, text: string): string {
  return cell !== text && squeezed(cell) === squeezed(text) ? text.replace(/\r\n?/g, '\n') : cell;
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
