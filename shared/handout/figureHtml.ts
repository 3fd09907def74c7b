import { escapeHtml } from './escapeHtml.ts';

/** A sign, digits with commas and decimals, a percent sign. */
const FIGURE = /[＋▲△+−-]?[\d０-９][\d０-９,，.．]*[％%]?/gu;
/** A figure and its unit and nothing else: "1,138事業所". */
const FIGURE_WITH_UNIT = new RegExp(`^(${FIGURE.source})([^\\d０-９\\s％%]{1,8})$`, 'u');

/**
 * A text with figures, e.g. "▲1,234.5ポイント": lines never break inside a figure or behind its sign, and a
 * unit that has no room goes to the next line whole.
 */
export function figureHtml(text: string): string {
  const [, figure, unit] = FIGURE_WITH_UNIT.exec(text) ?? [];
  if (figure && unit) return `${unbroken(figure)}<wbr>${unbroken(unit)}`;
  let html = '';
  let end = 0;
  for (const match of text.matchAll(FIGURE)) {
    html += escapeHtml(text.slice(end, match.index)) + unbroken(match[0]);
    end = match.index + match[0].length;
  }
  return html + escapeHtml(text.slice(end));
}

/** What the narrowest column has room for; a longer one must be able to wrap or it would run into the next. */
const UNBROKEN_LENGTH = 11;

function unbroken(text: string): string {
  const html = escapeHtml(text);
  return text.length > UNBROKEN_LENGTH ? html : `<span class="nowrap">${html}</span>`;
}
