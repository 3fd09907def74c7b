import type { CellStyleName } from '../../../shared/export/newWorkbook.ts';
import { attributeText, MAIN, XML_HEAD } from './xmlWords.ts';

/** The styles a workbook uses, each once. */
export interface Styles {
  indexOf(style: CellStyleName, format: string | null, own: OwnLook): number;
  xml(): string;
}

/** What a cell has besides its style. */
export interface OwnLook {
  /** The text could be taken for a formula when somebody edits the cell. */
  isQuoted: boolean;
  wraps: boolean;
}

interface Look {
  font: number;
  fill: number;
  border: number;
  horizontal: 'left' | 'center' | 'right' | null;
  wraps: boolean;
}

const [PLAIN, BOLD, TITLE, SMALL] = [0, 1, 2, 3];
const [NONE, HEAD, ROW_HEAD, SECTION] = [0, 2, 3, 4];
const [OPEN, BOXED] = [0, 1];

const LOOKS: Record<CellStyleName, Look> = {
  title: { font: TITLE, fill: NONE, border: OPEN, horizontal: 'left', wraps: false },
  note: { font: SMALL, fill: NONE, border: OPEN, horizontal: 'left', wraps: false },
  noteRight: { font: SMALL, fill: NONE, border: OPEN, horizontal: 'right', wraps: false },
  head: { font: BOLD, fill: HEAD, border: BOXED, horizontal: 'center', wraps: true },
  rowHead: { font: PLAIN, fill: ROW_HEAD, border: BOXED, horizontal: 'left', wraps: true },
  text: { font: PLAIN, fill: NONE, border: BOXED, horizontal: 'left', wraps: true },
  centered: { font: PLAIN, fill: NONE, border: BOXED, horizontal: 'center', wraps: true },
  figure: { font: PLAIN, fill: NONE, border: BOXED, horizontal: 'right', wraps: false },
  total: { font: BOLD, fill: ROW_HEAD, border: BOXED, horizontal: 'right', wraps: false },
  section: { font: BOLD, fill: SECTION, border: BOXED, horizontal: 'left', wraps: true },
  footnote: { font: SMALL, fill: NONE, border: OPEN, horizontal: 'left', wraps: false },
};

const FACE = '<name val="游ゴシック"/><family val="3"/><charset val="128"/>';
const FONTS = [
  `<font><sz val="10"/>${FACE}</font>`,
  `<font><b/><sz val="10"/>${FACE}</font>`,
  `<font><b/><sz val="14"/>${FACE}</font>`,
  `<font><sz val="9"/>${FACE}</font>`,
];
const solid = (colour: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
// The first two are Excel's own, whatever stands there.
const FILLS = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  solid('DCE6F1'),
  solid('F3F6FA'),
  solid('E8EDE3'),
];
const side = (name: string) => `<${name} style="thin"><color rgb="FF8C96A3"/></${name}>`;
const BORDERS = [
  '<border><left/><right/><top/><bottom/><diagonal/></border>',
  `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`,
];
/** Numbers of formats below are Excel's own. */
const FIRST_FORMAT = 164;

export function usedStyles(): Styles {
  const formats = new Map<string, number>();
  const styles = new Map<string, number>();
  const xfs = [`<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`];
  return {
    indexOf(style, format, own) {
      const key = JSON.stringify([style, format, own.isQuoted, own.wraps]);
      const known = styles.get(key);
      if (known !== undefined) return known;
      styles.set(key, xfs.length);
      xfs.push(xfOf(LOOKS[style], format === null ? 0 : formatId(formats, format), own));
      return xfs.length - 1;
    },
    xml() {
      const codes = [...formats].map(
        ([code, id]) => `<numFmt numFmtId="${id}" formatCode="${attributeText(code)}"/>`,
      );
      return [
        `${XML_HEAD}<styleSheet xmlns="${MAIN}">`,
        codes.length === 0 ? '' : list('numFmts', codes),
        list('fonts', FONTS),
        list('fills', FILLS),
        list('borders', BORDERS),
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
        list('cellXfs', xfs),
        '<cellStyles count="1"><cellStyle name="標準" xfId="0" builtinId="0"/></cellStyles>',
        '<dxfs count="0"/></styleSheet>',
      ].join('');
    },
  };
}

function formatId(formats: Map<string, number>, code: string): number {
  const known = formats.get(code);
  if (known !== undefined) return known;
  formats.set(code, FIRST_FORMAT + formats.size);
  return FIRST_FORMAT + formats.size - 1;
}

function xfOf({ font, fill, border, horizontal, ...look }: Look, format: number, own: OwnLook): string {
  const quoted = own.isQuoted ? ' quotePrefix="1"' : '';
  const alignment = [
    horizontal === null ? '' : ` horizontal="${horizontal}"`,
    ' vertical="center"',
    look.wraps || own.wraps ? ' wrapText="1"' : '',
  ].join('');
  return [
    `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"${quoted}`,
    ' applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">',
    `<alignment${alignment}/></xf>`,
  ].join('');
}

function list(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join('')}</${name}>`;
}
