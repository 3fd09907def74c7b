import { parseFigure, unitText } from '../domain/figureText.ts';
import type { PlanTable } from '../domain/tableRecords.ts';
import { type HeadBox, headBoxes } from '../export/headBoxes.ts';
import { carriedSign } from './carriedSign.ts';
import { chartHtml } from './chartHtml.ts';
import { escapeHtml } from './escapeHtml.ts';
import { figureHtml } from './figureHtml.ts';
import { linesIn } from './fitted.ts';
import { changedClass, type HandoutSource } from './handoutSource.ts';
import { type PrintedCell, type PrintedColumn, type TableContent, tableContent } from './tableContent.ts';
import { type TableLayout, tableLayout } from './tableLayout.ts';

/** A table of few rows is not broken over pages. */
const KEPT_ROWS = 12;

/** What is printed around the cells of a table. */
export type TableFrame = Pick<PlanTable, 'title' | 'unit' | 'asOfText' | 'corner' | 'footnotes'> &
  Partial<Pick<PlanTable, 'carriedFrom'>>;

/** A table with its page's room in millimetres, its chart above it: title, unit and heads repeat on every page it goes on to. */
export function tableHtml(source: HandoutSource, table: PlanTable, room: number): string {
  return chartHtml(source, table, room) + contentHtml(source, table, tableContent(source.plan, table), room);
}

/** The same for cells that do not come from a table of the plan. */
export function contentHtml(
  source: HandoutSource,
  table: TableFrame,
  content: TableContent,
  room: number,
): string {
  const layout = layoutOf(source, table, content, room);
  const width = content.rowLevels + content.columns.length;
  const cols = layout.widths.map(one => `<col style="width:${one.toFixed(2)}mm">`);
  const total = layout.widths.reduce((all, one) => all + one, 0);
  const tight = layout.fontSize < 8 ? ' tight' : '';
  const whole = content.rows.length <= KEPT_ROWS ? ' whole' : '';
  return `<table class="figures${tight}${whole}" style="width:${total.toFixed(2)}mm;font-size:${layout.fontSize}pt">
<colgroup>${cols.join('')}</colgroup>
<thead>${aboveHtml(source, table, width)}${headsHtml(table, content)}</thead>
<tbody>${bodyHtml(source, content, layout)}</tbody>
${notesHtml(table, width)}</table>`;
}

/** Whether the table can be read without effort on a page with this room. */
export function isReadable(source: HandoutSource, table: PlanTable, room: number): boolean {
  return layoutOf(source, table, tableContent(source.plan, table), room).isReadable;
}

function layoutOf(
  { options }: HandoutSource,
  table: TableFrame,
  content: TableContent,
  room: number,
): TableLayout {
  return tableLayout(content, table.title, Math.min(options.fontSize - 1, 10), room);
}

function aboveHtml(
  source: HandoutSource,
  { title, unit, asOfText, carriedFrom }: TableFrame,
  width: number,
): string {
  const unitNote = unit === null || /単位[：:]/.test(title) ? '' : `（単位：${unitText(unit)}）`;
  const asOf =
    asOfText === null ? '' : /^[※（(]|(?:現在|時点)[)）]?$/.test(asOfText) ? asOfText : `※ ${asOfText}`;
  const line =
    asOf + unitNote === ''
      ? ''
      : `<tr class="under"><td colspan="${width}"><div><span>${escapeHtml(asOf)}</span><span>${escapeHtml(unitNote)}</span></div></td></tr>`;
  return `<tr class="title"><td colspan="${width}">${escapeHtml(title)}${carriedSign(source, carriedFrom ?? null)}</td></tr>${line}`;
}

function headsHtml({ corner }: TableFrame, { columns, columnLevels, rowLevels }: TableContent): string {
  if (columnLevels === 0) return '';
  const boxes = headBoxes(
    columns.map(({ heads }) => heads),
    columnLevels,
  );
  return Array.from({ length: columnLevels }, (_, level) => {
    const corners = level === 0 && rowLevels > 0 ? cornerHtml(corner, rowLevels, columnLevels) : '';
    const heads = boxes.filter(box => box.top === level).map(box => headHtml(box, columns[box.from]));
    return `<tr>${corners}${heads.join('')}</tr>`;
  }).join('');
}

/** A word that stands alone is over all the row heads behind it. */
function cornerHtml(corner: readonly string[], rowLevels: number, columnLevels: number): string {
  const cells: { text: string; span: number }[] = [];
  for (let at = 0; at < rowLevels; at += 1) {
    const text = corner[at] ?? '';
    const last = cells.at(-1);
    if (last && text === '') last.span += 1;
    else cells.push({ text, span: 1 });
  }
  return cells
    .map(
      ({ text, span }) =>
        `<th class="corner"${spanOf('row', columnLevels)}${spanOf('col', span)}>${escapeHtml(text)}</th>`,
    )
    .join('');
}

function headHtml({ text, from, to, top, bottom }: HeadBox, column: PrintedColumn | undefined): string {
  const reference = column?.isReference ? ' class="reference"' : '';
  const scope = to > from ? 'colgroup' : 'col';
  return `<th scope="${scope}"${reference}${spanOf('col', to - from + 1)}${spanOf('row', bottom - top + 1)}>${escapeHtml(text)}</th>`;
}

function bodyHtml(
  source: HandoutSource,
  { rows, columns, rowLevels }: TableContent,
  { widths, fontSize }: TableLayout,
): string {
  const boxes = headBoxes(
    rows.map(({ heads }) => heads),
    rowLevels,
  );
  return rows
    .map((row, at) => {
      const heads = boxes
        .filter(({ from }) => from === at)
        .map(({ text, from, to, top, bottom }) => {
          const scope = to > from ? 'rowgroup' : 'row';
          return `<th scope="${scope}"${spanOf('row', to - from + 1)}${spanOf('col', bottom - top + 1)}>${escapeHtml(text)}</th>`;
        });
      const cells = row.cells.map((cell, index) => cellHtml(source, cell, columns[index]));
      const lines = row.cells.map(({ text, span }, index) =>
        linesIn(
          span === 0 ? '' : text,
          Math.max(2, (widths[rowLevels + index] ?? 20) / fontSize / 0.3528 - 1),
        ),
      );
      const isCovered = row.cells.some(({ span }) => span === 0);
      const state = [
        row.isTotal ? 'total' : '',
        Math.max(0, ...lines) > TALL ? 'tall' : '',
        isCovered ? 'joined' : '',
      ]
        .filter(Boolean)
        .join(' ');
      return `<tr${state === '' ? '' : ` class="${state}"`}>${heads.join('')}${cells.join('')}</tr>`;
    })
    .join('\n');
}

/** Lines of a row that may be broken over pages: kept whole it could leave half a page empty. */
const TALL = 16;

function cellHtml(
  source: HandoutSource,
  { text, bracket, places, span = 1 }: PrintedCell,
  column: PrintedColumn | undefined,
): string {
  if (span === 0) return '';
  const isChanged = places.some(place => changedClass(source, place) !== '');
  const classes = [
    alignment(text, column),
    column?.isReference ? 'reference' : '',
    isChanged ? 'changed' : '',
    column?.isMark ? 'glyphs' : '',
  ];
  const second = bracket === null ? '' : `<span class="bracket">${figureHtml(bracket)}</span>`;
  return `<td class="${classes.filter(Boolean).join(' ')}"${spanOf('row', span)}>${figureHtml(text)}${second}</td>`;
}

/** Figures to the right, so that their digits stand below each other; short words in the middle. */
function alignment(text: string, column: PrintedColumn | undefined): string {
  if (column?.isCentered === true) return 'middle';
  // A column of words or dates has one edge, however long each of them is.
  if (column !== undefined && column.kind !== 'figure') return 'words';
  if (parseFigure(text.trim()) !== null) return 'number';
  return /[\n、。]/u.test(text) || [...text].length > 12 ? 'words' : 'middle';
}

/** Rows of the table itself: a table and what follows it would not be kept together. */
function notesHtml({ footnotes }: TableFrame, width: number): string {
  if (footnotes.length === 0) return '';
  const rows = footnotes.map(
    ({ marker, text }) =>
      `<tr><td colspan="${width}"><div class="note"><span class="sign">${escapeHtml(marker)}</span><span>${escapeHtml(text)}</span></div></td></tr>`,
  );
  return `<tbody class="notes">${rows.join('')}</tbody>\n`;
}

function spanOf(axis: 'row' | 'col', span: number): string {
  return span > 1 ? ` ${axis}span="${span}"` : '';
}
