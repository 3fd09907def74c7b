import { normalizeUnit } from '../domain/figureUnit.ts';
import { fiscalYearEnd } from '../domain/fiscalYear.ts';
import type { AssignedColumn, ListRole } from './assignColumns.ts';
import { isBracketedFigure } from './bracketedPrior.ts';
import type { CellLedger } from './cellLedger.ts';
import { dateOfWords, findDateNote } from './dateNote.ts';
import { isDash } from './foldText.ts';
import { cellOf, cellsOf, type IndicatorList, type RowCells } from './indicatorList.ts';
import { takeKpiTag } from './kpiTag.ts';
import type { ListContext } from './listContext.ts';
import type { ListRow } from './listRows.ts';
import type { CellRole, ReadFigure, ReadIndicator, ReadTarget, ReadValue } from './reading.ts';
import { isReadable, readFigureCell, readPriorText, readResultCell } from './resultCell.ts';
import type { Slot } from './sheetGrid.ts';
import { readTargetCell, readTargetText, type TargetHints } from './targetCell.ts';

/** An indicator while its list is read; whether it is a KPI depends on the tags of the others. */
export interface FoundIndicator extends ReadIndicator {
  tag: boolean | null;
}

/** Reads the indicators of a list from its sorted rows, telling the ledger what every cell was taken for. */
export function readIndicators(
  list: IndicatorList,
  rows: readonly ListRow[],
  context: ListContext,
  ledger: CellLedger,
  headingAbove: Slot | null,
): FoundIndicator[] {
  const found: FoundIndicator[] = [];
  const readOnce = new Set<Slot>();
  let heading = headingAbove;
  let carried: Slot | null = null;
  for (const row of rows) {
    if (row.kind === 'heading') {
      heading = row.slot;
      carried = null;
    } else if (row.kind === 'indicator') {
      const initiative: Slot | null = cellOf(list, row.cells, 'initiative')?.slot ?? carried;
      carried = initiative;
      const read = readRow(list, row.row, row.cells, initiative ?? heading, context, ledger, readOnce);
      if (read) found.push(read);
    } else if (row.kind === 'more') {
      const last = found.at(-1);
      if (last) addMore(list, row.cells, row.row, last, context, ledger, readOnce);
    }
  }
  return found;
}

function readRow(
  list: IndicatorList,
  row: number,
  cells: RowCells,
  under: Slot | null,
  context: ListContext,
  ledger: CellLedger,
  readOnce: Set<Slot>,
): FoundIndicator | null {
  let initiative = under;
  const names = cellsOf(list, cells, 'name')
    .map(({ slot }) => slot)
    .filter(slot => !isDash(slot.cell.text));
  if (names.length === 0 && initiative && initiative.range.top === row) {
    names.push(initiative);
    initiative = null;
  }
  const parts = names.map(slot => takeKpiTag(slot.cell.text));
  const name = parts
    .map(part => part.name)
    .filter(part => part !== '')
    .join('　');
  if (name === '') return null;
  const take = (slot: Slot, role: CellRole) => ledger.take(slot, role);
  for (const slot of names) take(slot, 'name');
  if (initiative) take(initiative, 'initiative');
  const tagCell = cellOf(list, cells, 'kpi');
  if (tagCell) take(tagCell.slot, 'name');
  const no = textOf(list, cells, 'no', take);
  const heading = initiative && takeKpiTag(initiative.cell.text);
  const mark = textOf(list, cells, 'mark', take);
  const tags = [...parts.map(part => part.isKpi), tagCell ? isTagged(tagCell.slot) : null];
  const indicator: FoundIndicator = {
    no: no?.text.trim() ?? null,
    initiative: heading ? heading.name || null : null,
    name,
    isKpi: true,
    tag: tags.includes(false) ? false : tags.includes(true) ? true : (heading?.isKpi ?? null),
    target: null,
    actual: null,
    priorTarget: null,
    priorActual: null,
    numerator: figureOnce('numerator'),
    denominator: figureOnce('denominator'),
    difference: figureOnce('difference'),
    achievement: figureOnce('achievement'),
    mark,
    sheet: list.grid.sheet.name,
    row,
  };
  readTargets(list, cells, indicator, context, take);
  readResults(list, cells, indicator, context, take, readOnce);
  return indicator;

  function figureOnce(role: 'numerator' | 'denominator' | 'difference' | 'achievement'): ReadFigure | null {
    const found = cellOf(list, cells, role);
    if (!found || readOnce.has(found.slot)) return null;
    readOnce.add(found.slot);
    const hints = unitOf(list, cells, found.column, name);
    const figure = readFigureCell(
      found.slot,
      role === 'numerator' || role === 'denominator' ? hints : (found.column.heading?.unit ?? null),
    );
    if (figure || isDash(found.slot.cell.text)) take(found.slot, role);
    return figure;
  }
}

type Take = (slot: Slot, role: CellRole) => void;

function readTargets(
  list: IndicatorList,
  cells: RowCells,
  into: FoundIndicator,
  context: ListContext,
  take: Take,
): void {
  const prior = cellOf(list, cells, 'priorTarget');
  if (prior) {
    take(prior.slot, 'priorTarget');
    into.priorTarget = readTargetCell(
      prior.slot,
      targetHints(list, cells, prior.column, into.name, take),
      context,
    ).target;
  }
  const target = cellOf(list, cells, 'target');
  if (!target || !isReadable(target.slot)) return;
  take(target.slot, 'target');
  const hints = targetHints(list, cells, target.column, into.name, take);
  const read = readTargetCell(target.slot, hints, context);
  into.target = read.target;
  if (!read.prior) return;
  const { text, figure, of } = read.prior;
  if (of === 'actual')
    into.priorActual ??= readPriorText(read.prior, target.slot.address, read.target?.unit ?? hints.unit);
  else
    into.priorTarget ??= readTargetText(
      text,
      figure,
      target.slot.address,
      { ...hints, unit: read.target?.unit ?? hints.unit },
      context,
    );
}

function readResults(
  list: IndicatorList,
  cells: RowCells,
  into: FoundIndicator,
  context: ListContext,
  take: Take,
  readOnce: Set<Slot>,
): void {
  const prior = cellOf(list, cells, 'priorActual');
  if (prior && isReadable(prior.slot) && !readOnce.has(prior.slot)) {
    readOnce.add(prior.slot);
    take(prior.slot, 'priorActual');
    const asOf = columnDate(prior.column, list) ?? null;
    const hints = { unit: unitOf(list, cells, prior.column, into.name), asOf };
    into.priorActual = readResultCell(prior.slot, hints, {
      ...context,
      plainBrackets: false,
      defaultAsOf: null,
    }).result;
  }
  const actual = cellOf(list, cells, 'actual');
  if (!actual || !isReadable(actual.slot) || readOnce.has(actual.slot)) return;
  readOnce.add(actual.slot);
  take(actual.slot, 'actual');
  const asOf = asOfColumn(list, cells, take) ?? columnDate(actual.column, list);
  const unit = unitOf(list, cells, actual.column, into.name);
  const read = readResultCell(actual.slot, { unit, asOf }, context);
  into.actual = read.result;
  if (read.prior)
    into.priorActual ??= readPriorText(read.prior, actual.slot.address, read.result?.unit ?? unit);
}

/** The lower row of an indicator: last year's figures, an as-of note, a second line of the name. */
function addMore(
  list: IndicatorList,
  cells: RowCells,
  row: number,
  into: FoundIndicator,
  context: ListContext,
  ledger: CellLedger,
  readOnce: Set<Slot>,
): void {
  const lower = { ...context, plainBrackets: true };
  const take = (slot: Slot, role: CellRole) => ledger.take(slot, role);
  for (const { slot } of cellsOf(list, cells, 'name')) {
    if (slot.range.top !== row) continue;
    into.name = `${into.name}\n${takeKpiTag(slot.cell.text).name}`;
    into.tag ??= takeKpiTag(slot.cell.text).isKpi;
    take(slot, 'name');
  }
  const target = cellOf(list, cells, 'target');
  if (
    target &&
    target.slot.range.top === row &&
    !into.priorTarget &&
    isLowerFigure(target.slot, into.target, context)
  ) {
    const hints = targetHints(list, cells, target.column, into.name, take);
    const read = readTargetCell(target.slot, { ...hints, unit: into.target?.unit ?? hints.unit }, lower);
    if (read.prior) {
      into.priorTarget = readTargetText(
        read.prior.text,
        read.prior.figure,
        target.slot.address,
        hints,
        lower,
      );
      take(target.slot, 'priorTarget');
    }
  }
  const actual = cellOf(list, cells, 'actual');
  if (!actual || actual.slot.range.top !== row || readOnce.has(actual.slot)) return;
  const note = findDateNote(`\n${actual.slot.cell.text}`, context.fiscalYear);
  if (into.actual && note && note.text === actual.slot.cell.text.trim()) {
    into.actual = { ...into.actual, asOf: note.date, status: note.status };
    take(actual.slot, 'asOf');
  } else if (!into.priorActual && isLowerFigure(actual.slot, into.actual, context)) {
    const read = readResultCell(actual.slot, { unit: into.actual?.unit ?? null, asOf: null }, lower);
    if (!read.prior) return;
    into.priorActual = readPriorText(read.prior, actual.slot.address, into.actual?.unit ?? null);
    take(actual.slot, 'priorActual');
  }
}

/** A bracketed figure under another of the same unit, or anywhere the list says that brackets are last year. */
function isLowerFigure(slot: Slot, upper: ReadTarget | ReadValue | null, context: ListContext): boolean {
  if (context.plainBrackets || !isBracketedFigure(slot.cell.text)) return true;
  const unit = readPriorText(
    { text: '', start: 0, figure: slot.cell.text.replace(/[()（）［］[\]]/g, ''), of: null, year: null },
    '',
    null,
  ).unit;
  return unit === null || upper === null || unit === upper.unit;
}

function textOf(list: IndicatorList, cells: RowCells, role: 'no' | 'mark', take: Take) {
  const found = cellOf(list, cells, role);
  if (!found || !isReadable(found.slot)) return null;
  take(found.slot, role);
  return { text: found.slot.cell.text.trim(), cell: found.slot.address };
}

/** KPI, 〇 in a column of tags; a dash, × or other words there mean that it is none. */
function isTagged(slot: Slot): boolean {
  return (
    takeKpiTag(slot.cell.text).isKpi === true ||
    /^\s*(?:[◎〇○◯●✓✔☑]|[KＫ][PＰ][IＩ].*|有|該当|対象)\s*$/u.test(slot.cell.text)
  );
}

function asOfColumn(list: IndicatorList, cells: RowCells, take: Take): string | null {
  const found = cellOf(list, cells, 'asOf');
  if (!found) return null;
  const { content, text } = found.slot.cell;
  const date = content.kind === 'date' ? content.date : dateOfWords(text, list.fiscalYear);
  if (date !== null) take(found.slot, 'asOf');
  return date;
}

/** The day in the header (実績（R7.3末）); of last year's column the end of its year. */
function columnDate({ heading, role }: AssignedColumn, list: IndicatorList): string | null {
  if (!heading) return null;
  if (heading.dateWords !== null) return dateOfWords(heading.dateWords, list.fiscalYear);
  return role === 'priorActual' && typeof heading.year === 'number' ? fiscalYearEnd(heading.year) : null;
}

function targetHints(
  list: IndicatorList,
  cells: RowCells,
  column: AssignedColumn,
  name: string,
  take: Take,
): TargetHints {
  const beside = suffixOf(list, cells, column.column);
  if (beside) take(beside, 'unit');
  const suffix = beside?.cell.text.trim() ?? '';
  const isUnit = suffix !== '' && !/以上|以下|以内|未満|超/.test(suffix);
  return {
    unit: unitOf(list, cells, column, name),
    comparator: column.heading?.comparator ?? null,
    suffix: isUnit ? '' : suffix,
  };
}

/** The unit a figure without one has: from the column beside it, the 単位 column, its header or the name. */
function unitOf(list: IndicatorList, cells: RowCells, column: AssignedColumn, name: string): string | null {
  const suffix = suffixOf(list, cells, column.column)?.cell.text;
  const unitCell = cellOf(list, cells, 'unit');
  const counts: ListRole[] = ['numerator', 'denominator'];
  const given = suffix ?? (counts.includes(column.role) ? undefined : unitCell?.slot.cell.text);
  const unit = given
    ?.normalize('NFKC')
    .replace(/[\s()]/g, '')
    .replace(/(?:以上|以下|以内|未満|超)$/, '');
  if (unit && !isDash(unit)) return normalizeUnit(unit);
  return column.heading?.unit ?? (counts.includes(column.role) ? null : unitInName(name));
}

function suffixOf(list: IndicatorList, cells: RowCells, column: number): Slot | undefined {
  const beside = list.columns.find(other => other.role === 'suffix' && other.of === column);
  return beside && cells.get(beside.column);
}

/** 受診率（％）, 登録件数（単位：件） */
function unitInName(name: string): string | null {
  const match =
    /[（(]\s*(?:単位\s*[:：]\s*)?([%％件人名円社回日位]|事業所|千円|百万円|ポイント)\s*[)）]\s*$/.exec(name);
  return match?.[1] === undefined ? null : normalizeUnit(match[1]);
}
