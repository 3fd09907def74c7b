import { parseTarget } from '../domain/targetText.ts';
import { isBracketedFigure } from './bracketedPrior.ts';
import { mainFigure } from './cellFigure.ts';
import { targetHints } from './columnHints.ts';
import { findDateNote } from './dateNote.ts';
import type { FoundIndicator } from './indicatorRow.ts';
import { takeKpiTag } from './kpiTag.ts';
import type { ReadTarget } from './reading.ts';
import { readPriorText, readResultCell } from './resultCell.ts';
import type { RowReader } from './rowReader.ts';
import type { Slot } from './sheetGrid.ts';
import { readTargetCell, readTargetText } from './targetCell.ts';

/** Reads a further row of an indicator: last year's figures, an as-of note, a second line of the name. */
export function lowerRow(reader: RowReader, into: FoundIndicator): void {
  for (const slot of reader.cells('name')) {
    if (slot.range.top !== reader.row) continue;
    const { name, isKpi } = takeKpiTag(slot.cell.text);
    if (name !== '') into.name = `${into.name}\n${name}`;
    into.tag ??= isKpi;
    reader.take(slot, 'name');
  }
  lowerTarget(reader, into);
  lowerResult(reader, into);
}

function lowerTarget(reader: RowReader, into: FoundIndicator): void {
  const target = reader.cell('target');
  if (!target || target.slot.range.top !== reader.row) return;
  if (into.target && !isBracketedFigure(target.slot.cell.text)) {
    // 15位以内 over 47支部中: one target written into two cells.
    const whole = continuedTarget(into.target, target.slot.cell.text);
    if (whole) {
      into.target = whole;
      reader.take(target.slot, 'target');
      return;
    }
  }
  if (into.priorTarget) return;
  if (!isLastYears(target.slot, into.target?.unit ?? null, reader)) return;
  const hints = targetHints(reader, target.column, into.name);
  const lower = { ...reader.context, plainBrackets: true };
  const { prior } = readTargetCell(target.slot, hints, lower);
  if (!prior) return;
  const unit = into.target?.unit ?? hints.unit;
  into.priorTarget = readTargetText(prior, target.slot.address, { ...hints, unit }, lower);
  reader.take(target.slot, 'priorTarget');
}

function continuedTarget(upper: ReadTarget, lower: string): ReadTarget | null {
  const text = `${upper.text}\n${lower}`;
  const { rule, unit } = parseTarget(text);
  const says = rule.comparator === 'compound' || rule.comparator === 'qualitative' ? null : rule;
  const known = upper.rule.comparator === 'compound' || rule.comparator === upper.rule.comparator;
  const opened = upper.rule.comparator === '=' && rule.comparator !== '=';
  return says !== null && (known || opened) ? { ...upper, text, rule, unit: unit ?? upper.unit } : null;
}

function lowerResult(reader: RowReader, into: FoundIndicator): void {
  const slot = reader.cell('actual')?.slot;
  if (!slot || slot.range.top !== reader.row || !reader.first(slot)) return;
  const { text } = slot.cell;
  const note = findDateNote(`\n${text}`, reader.context.fiscalYear);
  if (into.actual && note && note.text === text.trim()) {
    into.actual = { ...into.actual, asOf: note.date, status: note.status };
    reader.take(slot, 'asOf');
    return;
  }
  const unit = into.actual?.unit ?? null;
  if (into.priorActual || !isLastYears(slot, unit, reader)) return;
  const lower = { ...reader.context, plainBrackets: true };
  const { prior } = readResultCell(slot, { unit, asOf: null }, lower);
  if (!prior) return;
  into.priorActual = readPriorText(prior, slot.address, unit, reader.context);
  reader.take(slot, 'priorActual');
}

/** A bare bracketed figure is last year's when its unit is that of the figure above, or the list says so. */
function isLastYears(slot: Slot, unitAbove: string | null, reader: RowReader): boolean {
  const { text } = slot.cell;
  if (reader.context.plainBrackets || !isBracketedFigure(text)) return true;
  const unit = mainFigure(text.replace(/[()（）［］[\]〔〕]/g, ''))?.unit ?? null;
  return unit === null || unitAbove === null || unit === unitAbove;
}
