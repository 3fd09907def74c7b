import { findFigures } from '../../domain/figureText.ts';
import { isUnitNote } from '../../domain/figureUnit.ts';
import { cellKind } from '../cellKind.ts';
import { withoutDates } from '../dateNote.ts';
import { foldText, isDash } from '../foldText.ts';
import { isHeaderLike, labelOf } from '../headerBand.ts';
import { isKnown } from '../headerLabel.ts';
import type { Slot } from '../sheetGrid.ts';
import type { SheetCell } from '../workbookCells.ts';

/** Numbers that are shown as a month or a year by their format head columns as words do. */
const SHOWN_PERIOD = /^(?:\d{1,2}月|第?\d四半期|(?:令和|平成|[RH])?\d{1,4}年度?|\d{1,2}[~-]\d{1,2}月)$/;

/** 項目1, 問２, グループ③: one of several of a kind. */
const NUMBERED = /^\s*[^\d０-９▲△▼+＋\-－−(（約計\s][^\d０-９]{0,9}[\d０-９①-⑳]{1,3}\s*$/u;

/** Whether a cell could head a column or row of a table: a label, a month, a year, no figure. */
export function isHead(slot: Slot): boolean {
  if (SHOWN_PERIOD.test(foldText(slot.cell.text)) || NUMBERED.test(slot.cell.text)) return true;
  if (/^\D*[1１一]\s*\D{1,5}(?:当たり|当り|あたり)(?:の?\D{0,8})$/.test(slot.cell.text.trim())) return true;
  return isHeaderLike(slot) && (cellKind(slot.cell) !== 'figure' || isKnown(labelOf(slot)));
}

/** A figure, or what stands for a missing one. */
export function isValue({ cell }: Pick<Slot, 'cell'>): boolean {
  if (isPlainNumber(cell)) return true;
  if (isDash(cell.text)) return true;
  if (SHOWN_PERIOD.test(foldText(cell.text))) return false;
  if (cell.content.kind === 'error' || cell.content.kind === 'unknown') return true;
  const kind = cellKind(cell);
  return kind === 'figure' || kind === 'integer' || kind === 'mark';
}

/** A number shown as nothing but a number. */
function isPlainNumber({ content, text }: SheetCell): boolean {
  return content.kind === 'number' && (text === content.value || /^-?[\d,]+(?:\.\d+)?%?$/.test(text));
}

/** A figure of its own, on which a table can be built. */
export function isFigure({ cell }: Pick<Slot, 'cell'>): boolean {
  if (isPlainNumber(cell)) return true;
  const { kind } = cell.content;
  if (kind === 'text' && (isTimeOrDay(cell.text) || RANGE.test(cell.text))) return false;
  return isValue({ cell }) && !isDash(cell.text) && kind !== 'error' && cellKind(cell) !== 'mark';
}

/** ０～１９歳, 30-39: a class of figures. */
const RANGE = /^\s*[\d０-９.．]+\s*[^\s\d０-９]{0,2}\s*[～〜~\-－]\s*[\d０-９.．]+\s*[^\s\d０-９]{0,3}\s*$/;

/** 9:00～11:30, 2月3日（月）・4日（火）: when something takes place, not how much. */
function isTimeOrDay(text: string): boolean {
  if (!/[日:：時～〜~]/.test(text)) return false;
  if (/(?<!\d)[0-2]?\d\s*[:：時]\s*(?:[0-5]\d|半)/.test(text.normalize('NFKC'))) return true;
  const rest = withoutDates(text);
  const figures = findFigures(rest);
  const isSpan = /[～〜~]/.test(text);
  return (
    rest !== text &&
    figures.length > 0 &&
    figures.every(({ unit }) => unit === '日' || (isSpan && unit === null))
  );
}

const NOTE =
  /^(?:[※＊*]|[（(【〔［[]?(?:注|備考|出典|資料出所)[\d０-９）)】〕］\]：:　 ]|[（(]\s*[)）]\s*[内は]|出典|資料[:：])/;
/** 令和7年3月末現在; 口座振替率（令和6年11月末現在） is a title with its date. */
const AS_OF = /^[（(【]?\s*(?:※|基準日|令和|平成|[RHＲＨ]|[\d０-９]).*(?:現在|時点)[)）】]?$/;
const UNIT = /^[（(【［[]?\s*単\s*位\s*[:：]?.{1,20}$/;

/** A note about a table: ※, a unit for all of it, the date its figures stand for. */
export function isTableNote(text: string): boolean {
  const trimmed = text.trim();
  return NOTE.test(trimmed) || isUnitLine(trimmed) || (trimmed.length <= 40 && AS_OF.test(trimmed));
}

export function isUnitLine(text: string): boolean {
  return UNIT.test(text.trim());
}

/** （％） alone, above the right end of a table. */
export function isBareUnit(text: string): boolean {
  const word = /^[（(【［[]\s*([^（()）]{1,5}?)\s*[)）】］\]]$/.exec(text.trim())?.[1];
  return word !== undefined && isUnitNote(word);
}
