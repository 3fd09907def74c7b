import { findFigures } from '../domain/figureText.ts';
import { isUnitWord } from '../domain/figureUnit.ts';
import { YEAR_PATTERN } from '../domain/wareki.ts';
import { withoutDates } from './dateNote.ts';
import { foldText, isDash } from './foldText.ts';
import { remembered } from './remembered.ts';
import type { SheetCell } from './workbookCells.ts';

/** What a cell looks like, judged from itself alone. */
export const cellKinds = [
  'dash',
  'mark',
  'grade',
  'judgement',
  'kpiTag',
  'unit',
  'comparator',
  'enumerator',
  'integer',
  'figure',
  'qualitative',
  'date',
  'period',
  'text',
  'sentence',
  'nothing',
] as const;
export type CellKind = (typeof cellKinds)[number];

const JUDGEMENT =
  /^(?:目標)?(?:概ね|おおむね|ほぼ|一部|やや)?(?:達成|未達成?|達成済み?|達成せず|達成見込み?|到達|未到達|順調|遅れ(?:あり)?|良好|要改善|不十分|十分|未実施|計画(?:どおり|通り)|上回る|下回る)$/;
const ENUMERATOR =
  /^(?:\(?\d{1,3}[).]?|[A-Z]{1,4}-?\d{1,3}|\d{1,2}(?:-\d{1,2}){1,3}|\d{1,2}(?:\.\d{1,2}){2,3}|[ⅠⅡⅢⅣⅤⅥⅦIV]{1,4}(?:-\d{1,2})+|[ア-ン][).]?)$/;
const PERIOD = new RegExp(
  `^(?:${YEAR_PATTERN}年?度?(?:実績|目標)?|(?:令和|R)\\d+年?度?|(?:第?[1-4一二三四](?:四半期|Q))|[上下]半?期|\\d{1,2}月(?:[~〜-]\\d{1,2}月)?|\\d{1,2}[~〜-]\\d{1,2}月|通期|年間|[今前]年度)$`,
);
/** What may stand beside a figure without making a sentence of it. */
const BESIDE_FIGURE =
  /以上|以下|以内|未満|超え?る?|を(?:下回ら?な?い?る?|上回る)|とする|を?(?:維持|達成|目指す)|約|年間?|毎月|月|全国|上位|中$|対?前年度?|昨年度?|前年|同期|末|実績値?|支部|[≧≦≥≤<>=+±/()[\]【】、。・%\-~〜↑↓→←※\d]|増|減|程度|前後|目標|各|計|第/g;

/** No figure, mark or name is this long. */
const LONGEST = 400;

export function cellKind({ text, content }: SheetCell): CellKind {
  if (text.length > LONGEST) return 'sentence';
  switch (content.kind) {
    case 'number':
      return content.value.length <= 3 && text === content.value && /^\d+$/.test(text) ? 'integer' : 'figure';
    case 'date':
      return 'date';
    case 'error':
    case 'unknown':
      return 'nothing';
    default:
      return kindOfText(text);
  }
}

/** Marks people give: one sign alone. */
export function isMarkGlyph(text: string): boolean {
  return /^(?:[◎〇○◯●△▲▽▼×✕✖☓☆★⭕❌✓✔]️?|[☆★]{2,5})$/u.test(text.trim());
}

/** The same words come again and again down a column. */
const kindOfText = remembered(textKind);

function textKind(text: string): CellKind {
  if (text.trim() === '') return 'nothing';
  if (isDash(text)) return 'dash';
  if (isMarkGlyph(text)) return 'mark';
  const folded = foldText(text);
  if (/^[([【〔<≪《]?KPI[-①-⑳\d]*[)\]】〕>≫》]?$/.test(folded)) return 'kpiTag';
  if (/^[SABCDE][+-]?$|^[ⅠⅡⅢⅣⅤ]$/.test(folded) || /^[ⅠⅡⅢⅣⅤ]$/.test(text.trim())) return 'grade';
  if (JUDGEMENT.test(folded.replace(/\([^()]*\)$/, ''))) return 'judgement';
  const plain = text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/^\((.*)\)$/, '$1');
  if (isUnitWord(plain)) return 'unit';
  if (
    /^(?:.{0,4})(?:以上|以下|以内|未満|超)$/.test(plain) &&
    !/\d/.test(plain) &&
    isUnitWord(unitPart(plain))
  ) {
    return 'comparator';
  }
  if (/^\d{1,3}$/.test(folded)) return 'integer';
  if (/^[①-⑳]$/.test(text.trim()) || ENUMERATOR.test(folded)) return 'enumerator';
  if (PERIOD.test(plain)) return 'period';
  return figureOrWords(text);
}

function unitPart(plain: string): string {
  const unit = plain.replace(/(?:以上|以下|以内|未満|超)$/, '');
  return unit === '' ? '%' : unit;
}

function figureOrWords(text: string): CellKind {
  const dateless = withoutDates(text);
  const hasDate = dateless !== text;
  const figures = findFigures(dateless);
  if (figures.length === 0) {
    const rest = foldText(dateless).replace(/、/g, '');
    if (hasDate && rest.length <= 6) return 'date';
    if (/定性/.test(rest)) return 'qualitative';
    if (/^対?(?:前年|昨年)/.test(rest) && /(?:以上|以下|上回る|下回る)/.test(rest) && rest.length <= 16)
      return 'figure';
    return isSentence(text) ? 'sentence' : 'text';
  }
  // Notes in brackets and on lines of their own explain the figure.
  const outside = dateless.replace(BRACKETED, '');
  const main = findFigures(outside).length > 0 ? outside : dateless;
  if (startsWithFigure(main)) return 'figure';
  const words = findFigures(main).reduceRight(
    (rest, figure) => rest.slice(0, figure.start) + rest.slice(figure.start + figure.printed.length),
    main,
  );
  const residue = foldText(words).replace(BESIDE_FIGURE, '');
  if (residue.length <= 3 && !/(?:率|数|割合|額|度|状況)$/.test(residue)) return 'figure';
  return isSentence(text) ? 'sentence' : 'text';
}

const BRACKETED = /[(（［[〔][^()（）［］[\]〔〕]*[)）］\]〕]/g;

/** "28.9％ 実施者数 4,585人" is a figure with a remark, "10営業日以内の処理率" a name. */
function startsWithFigure(text: string): boolean {
  const [first] = findFigures(text);
  if (first === undefined || !/^[\s、約全国上位年月]*$/.test(text.slice(0, first.start))) return false;
  const after = text.slice(first.start + first.printed.length).replace(/^\s*(?:以上|以下|以内|未満|超)/, '');
  // "3 債権回収" is a numbered heading.
  if (first.unit === null && /^[^\S\n]+[^\s\d(（]/.test(after)) return false;
  return /^(?:[\s/／(（［[※、]|$)/.test(after) && !isSentence(text);
}

function isSentence(text: string): boolean {
  return text.length > 45 || /。/.test(text);
}
