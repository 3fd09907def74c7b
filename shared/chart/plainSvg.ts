import { CHART_FONT } from './chartText.ts';

/**
 * What the library draws, as we let it into a page: names that are the same each time and belong to this chart,
 * no styles, classes or marks of the library.
 */
export function plainSvg(svg: string, id: string, name: string, words: string, isPrinted: boolean): string {
  // A printed page keeps one text for a picture: the figures belong to it.
  const names = isPrinted
    ? `aria-labelledby="${id}-t ${id}-d"`
    : `aria-labelledby="${id}-t" aria-describedby="${id}-d"`;
  return svg
    .replace(/<style[\s\S]*?<\/style>\s*/gu, '')
    .replace(/ (?:class|ecmeta_[a-z_]+|pointer-events|baseProfile|version|xmlns:xlink)="[^"]*"/gu, '')
    .replace(/ style="([^"]*)"/gu, (_, style: string) => attributesOf(style))
    .replace(/zr\d+-([a-z]+\d+)/gu, `${id}-$1`)
    .replace(/<rect [^>]*fill="none"[^>]*><\/rect>\n?/u, '')
    .replace(
      /<svg ([^>]*)>/u,
      (_, attributes: string) =>
        `<svg ${attributes} class="chart" role="img" font-family="'${CHART_FONT}', sans-serif" ${names}><title id="${id}-t">${escaped(name)}</title><desc id="${id}-d">${escaped(words)}</desc>`,
    )
    .replaceAll(/>\n+</g, '><');
}

/** Style attributes as presentation attributes; the family is said once for the whole drawing. */
function attributesOf(style: string): string {
  return style
    .split(';')
    .map(one => one.split(':').map(part => part.trim()))
    .filter(([property = '', value = '']) => value !== '' && property !== 'font-family')
    .map(([property = '', value = '']) => ` ${property}="${value}"`)
    .join('');
}

function escaped(text: string): string {
  return text
    .replaceAll(/\p{Cc}/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** A short name out of a text: the same for the same text. */
export function nameOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  return `chart-${hash.toString(36)}`;
}
