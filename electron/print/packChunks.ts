import type { HandoutPart } from '../../shared/handout/handoutPart.ts';

/** Characters of HTML below which a piece is not worth a print of its own: some thirty pages. */
const LEAST = 150_000;
/** A piece of some hundred pages: larger ones would only hold more memory, and say less of how far the print is. */
const MOST = 600_000;

/**
 * The parts in pieces to be printed on their own, `atOnce` of them at a time, so that all processors have as much to
 * do. A part is never cut.
 */
export function packChunks(parts: readonly HandoutPart[], atOnce: number): HandoutPart[][] {
  const total = parts.reduce((sum, { html }) => sum + html.length, 0);
  const turns = Math.max(1, Math.ceil(total / MOST / atOnce));
  const count = Math.max(1, Math.min(turns * atOnce, Math.floor(total / LEAST)));
  const chunks: HandoutPart[][] = [];
  let before = 0;
  for (const part of parts) {
    // Which piece the middle of the part falls into.
    const at = Math.min(count - 1, Math.floor(((before + part.html.length / 2) / total) * count));
    before += part.html.length;
    const chunk = chunks[at];
    if (chunk) chunk.push(part);
    else chunks[at] = [part];
  }
  return chunks.filter(chunk => chunk.length > 0);
}
