import { type Period, periodEnd, readPeriod } from '../domain/period.ts';
import { cellKind } from './cellKind.ts';
import { dateBeside, dayOfColumn, targetHints, unitBeside, yearEndOfColumn } from './columnHints.ts';
import { isDash } from './foldText.ts';
import { takeKpiTag } from './kpiTag.ts';
import type { AssignedColumn } from './listColumn.ts';
import type { ReadFigure, ReadIndicator, ReadText } from './reading.ts';
import { remembered } from './remembered.ts';
import { isReadable, readFigureCell, readPriorText, readResultCell } from './resultCell.ts';
import type { RowReader } from './rowReader.ts';
import type { Slot } from './sheetGrid.ts';
import { readTargetCell, readTargetText } from './targetCell.ts';

/** An indicator while its list is read; whether it is a KPI depends on the tags of the others. */
export interface FoundIndicator extends ReadIndicator {
  tag: boolean | null;
}

/** Reads the row an indicator begins in. @param under the 対応項目 or heading it stands under */
export function indicatorRow(reader: RowReader, under: Slot | null): FoundIndicator | null {
  const named = nameOf(reader, under);
  if (named === null) return null;
  const { name, tags, initiative } = named;
  const heading = initiative && !isDash(initiative.cell.text) ? takeKpiTag(initiative.cell.text) : null;
  if (initiative) reader.take(initiative, 'initiative');
  const tag = tags.includes(false) ? false : tags.includes(true) ? true : (heading?.isKpi ?? null);
  return namedRow(reader, { name, initiative: heading?.name || null, tag });
}

/** Reads the figures of a row whose indicator is named, there or elsewhere. */
export function namedRow(
  reader: RowReader,
  { name, initiative, tag }: Pick<FoundIndicator, 'name' | 'initiative' | 'tag'>,
): FoundIndicator {
  const indicator: FoundIndicator = {
    no: textOf(reader, 'no')?.text ?? null,
    initiative,
    name,
    isKpi: true,
    tag,
    target: null,
    actual: null,
    priorTarget: null,
    priorActual: null,
    numerator: figureOf(reader, 'numerator', name),
    denominator: figureOf(reader, 'denominator', name),
    difference: figureOf(reader, 'difference', name),
    achievement: figureOf(reader, 'achievement', name),
    mark: textOf(reader, 'mark'),
    sheet: reader.list.grid.sheet.name,
    row: reader.row,
  };
  readTargets(reader, indicator);
  readResults(reader, indicator);
  return indicator;
}

/** The name with its tags, and what is left to be the heading: 対応項目 names what has no 指標 of its own. */
function nameOf(reader: RowReader, under: Slot | null) {
  let initiative = under;
  const slots = reader.cells('name').filter(slot => !isDash(slot.cell.text));
  if (slots.length === 0 && initiative?.range.top === reader.row) {
    slots.push(initiative);
    initiative = null;
  }
  // A row a person put into the list (合計) is named by whatever words begin it.
  const no = reader.cell('no')?.slot;
  if (slots.length === 0 && no && cellKind(no.cell) === 'text') slots.push(no);
  const parts = slots.map(slot => takeKpiTag(slot.cell.text));
  const words = parts.map(part => part.name).filter(part => part !== '');
  if (words.length === 0) return null;
  for (const slot of slots) reader.take(slot, 'name');
  const tagCell = reader.cell('kpi')?.slot;
  if (tagCell) reader.take(tagCell, 'kpi');
  const tags = [...parts.map(part => part.isKpi), tagCell ? isTagged(tagCell) : null];
  return { name: words.join('　'), tags, initiative };
}

/** KPI or 〇 in a column of tags; a dash, × or other words there mean that it is none. */
function isTagged({ cell }: Slot): boolean {
  return takeKpiTag(cell.text).isKpi === true || /^\s*(?:[◎〇○◯●✓✔☑]|有|該当|対象)\s*$/u.test(cell.text);
}

function textOf(reader: RowReader, role: 'no' | 'mark'): ReadText | null {
  const slot = reader.cell(role)?.slot;
  if (!slot || !isReadable(slot)) return null;
  reader.take(slot, role);
  if (role === 'no' && isDash(slot.cell.text)) return null;
  return { text: slot.cell.text.trim(), cell: slot.address };
}

function figureOf(
  reader: RowReader,
  role: 'numerator' | 'denominator' | 'difference' | 'achievement',
  name: string,
): ReadFigure | null {
  const found = reader.cell(role);
  if (!found || !reader.first(found.slot)) return null;
  const isCount = role === 'numerator' || role === 'denominator';
  const unit = isCount ? unitBeside(reader, found.column, name) : (found.column.heading?.unit ?? null);
  const read = readFigureCell(found.slot, unit);
  const isAgainstPrior = role === 'difference' && found.column.heading?.againstPrior === true;
  const figure = read && isAgainstPrior ? { ...read, againstPrior: true } : read;
  if (figure || isDash(found.slot.cell.text)) reader.take(found.slot, role);
  return figure;
}

function readTargets(reader: RowReader, into: FoundIndicator): void {
  const { context } = reader;
  const prior = reader.cell('priorTarget');
  if (prior && isReadable(prior.slot)) {
    reader.take(prior.slot, 'priorTarget');
    const hints = targetHints(reader, prior.column, into.name);
    into.priorTarget = readTargetCell(prior.slot, hints, { ...context, plainBrackets: false }).target;
  }
  const target = reader.cell('target');
  if (!target || !isReadable(target.slot)) return;
  reader.take(target.slot, 'target');
  const hints = targetHints(reader, target.column, into.name);
  const read = readTargetCell(target.slot, hints, context);
  into.target = read.target;
  into.tag = read.isKpi ?? into.tag;
  if (!read.prior) return;
  const unit = read.target?.unit ?? hints.unit;
  const { address } = target.slot;
  // 93.88％以上（R5実績93.88％） tells last year's result, not its target.
  if (read.prior.of === 'actual') into.priorActual = readPriorText(read.prior, address, unit, context);
  else into.priorTarget ??= readTargetText(read.prior, address, { ...hints, unit }, context);
}

function readResults(reader: RowReader, into: FoundIndicator): void {
  const { context } = reader;
  const prior = reader.cell('priorActual');
  if (prior && isReadable(prior.slot) && reader.first(prior.slot)) {
    reader.take(prior.slot, 'priorActual');
    const asOf = dayOfColumn(prior.column, reader) ?? yearEndOfColumn(prior.column, lastYear(reader));
    const unit = unitBeside(reader, prior.column, into.name);
    const own = { ...context, plainBrackets: false, defaultAsOf: null };
    into.priorActual = readResultCell(prior.slot, { unit, asOf }, own).result ?? into.priorActual;
  }
  const parts = readParts(reader, into.name);
  if (parts.length > 0) into.parts = parts;
  const actual = reader.cell('actual');
  if (!actual && parts.length > 0) into.actual = parts.at(-1)?.value ?? null;
  if (!actual || !isReadable(actual.slot) || !reader.first(actual.slot)) return;
  reader.take(actual.slot, 'actual');
  const yearEnd = context.isYearOpen ? null : yearEndOfColumn(actual.column, context.fiscalYear);
  const asOf = dateBeside(reader) ?? dayOfColumn(actual.column, reader) ?? context.defaultAsOf ?? yearEnd;
  const unit = unitBeside(reader, actual.column, into.name);
  const read = readResultCell(actual.slot, { unit, asOf }, context);
  into.actual = read.result;
  if (read.prior)
    into.priorActual ??= readPriorText(read.prior, actual.slot.address, read.result?.unit ?? unit, context);
}

function lastYear({ context }: RowReader): number | null {
  return context.fiscalYear === null ? null : context.fiscalYear - 1;
}

/** The results of parts of the year in the order of their columns, those that are open left out. */
function readParts(reader: RowReader, name: string): NonNullable<ReadIndicator['parts']> {
  const { context } = reader;
  return reader.list.columns.flatMap(column => {
    const slot = column.role === 'part' ? reader.at(column) : null;
    const period = partOf(column);
    if (!slot || period === null || !isReadable(slot) || !reader.first(slot)) return [];
    const asOf = context.fiscalYear === null ? null : periodEnd(context.fiscalYear, period);
    const { result } = readResultCell(slot, { unit: unitBeside(reader, column, name), asOf }, context);
    if (!result || result.value === null) return [];
    reader.take(slot, 'actual');
    return [{ period, value: result }];
  });
}

/** The period the lowest label over a column names. */
function partOf({ heading }: AssignedColumn): Period | null {
  return heading && periodOfHeader(heading.header);
}

const periodOfHeader = remembered(header =>
  header.split('／').reduceRight<Period | null>((found, label) => found ?? readPeriod(label), null),
);

/** The difference of two percentages is in points, though forms print ％. */
export function inPoints({ difference, actual, target }: FoundIndicator): ReadFigure | null {
  if (!difference || difference.value === null) return difference;
  const isRate = (actual?.unit ?? target?.unit) === '%';
  return isRate && (difference.unit === '%' || difference.unit === null)
    ? { ...difference, unit: 'pt' }
    : difference;
}
