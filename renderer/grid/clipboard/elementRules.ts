import type { Spacing } from './cellText.ts';

/** Elements that have no end tag. */
export const VOID_ELEMENTS = new Set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(
    ' ',
  ),
);

/** Elements that begin and end a line. */
export const BLOCK_ELEMENTS = new Set(
  'address article aside blockquote center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section ul'.split(
    ' ',
  ),
);

export const ROW_GROUPS = new Set(['thead', 'tbody', 'tfoot', 'caption', 'colgroup']);
export const CELLS = new Set(['td', 'th']);

/**
 * Elements whose text is not part of the cell: what is not shown, the readings of kanji that Excel adds (`<rt>`), and
 * LibreOffice's notes (`<comment>`).
 */
const NEVER_SHOWN = new Set(
  'applet audio canvas comment datalist iframe math noembed noframes noscript object rp rt script select style svg template textarea title video xml xmp'.split(
    ' ',
  ),
);

type Attributes = ReadonlyMap<string, string>;

/** Whether an element and everything in it is not to be seen. */
export function isHidden(name: string, attributes: Attributes): boolean {
  return NEVER_SHOWN.has(name) || attributes.has('hidden') || HIDING.test(attributes.get('style') ?? '');
}

const HIDING = /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all/i;

/** What becomes of the white space in an element; null where that is as around it. */
export function spacingOf(name: string, attributes: Attributes): Spacing | null {
  const style = attributes.get('style') ?? '';
  if (/mso-spacerun\s*:\s*yes/i.test(style)) return 'spaceRun';
  const whiteSpace = /white-space\s*:\s*([a-z-]+)/i.exec(style)?.[1]?.toLowerCase();
  if (whiteSpace === undefined) return name === 'pre' ? 'kept' : null;
  return /^(?:pre|break)/.test(whiteSpace) ? 'kept' : 'collapsed';
}

/** Word's bullets are letters of a font that has pictures in their place: 「l」 is a dot in Wingdings. */
export function isBullet(attributes: Attributes): boolean {
  return /font-family\s*:\s*(?:"|'|&quot;)?(?:Wingdings|Symbol)\b/i.test(attributes.get('style') ?? '');
}
