import { isCalcError } from '../calc/cellValue.ts';
import type { IndicatorStatus } from '../calc/indicatorStatus.ts';
import { indicatorStatus } from '../calc/indicatorStatus.ts';
import { linkedText } from '../calc/linkedText.ts';
import type { CalculatedPlan } from '../calc/planCalculation.ts';
import { type DecimalText, decimalsOf, fromDecimal, toDecimal } from '../domain/decimalText.ts';
import type { CellLink, WorkbookSource } from '../domain/records.ts';
import { printLike } from '../domain/resultText.ts';
import { sameRecord } from '../domain/sameRecord.ts';
import type { SheetCell } from './workbookCells.ts';

/** What is to be written into one cell of the branch's workbook. */
export interface CellWrite {
  sheet: string;
  address: string;
  value: { kind: 'number'; value: DecimalText } | { kind: 'text'; text: string } | { kind: 'empty' };
}

export interface WriteBackPlan {
  writes: CellWrite[];
  unchanged: number;
  /** Cells that keep their old content though the program has a new value, one Japanese sentence each. */
  notes: string[];
}

/**
 * The cells of a workbook whose values have changed since it was imported. Cells of computed fields that hold
 * a formula are left to the workbook's own calculation.
 *
 * @param cellAt the cell as it stands in the workbook that is written into; undefined where it is empty
 */
export function planWriteBack(
  plan: CalculatedPlan,
  source: WorkbookSource,
  cellAt: (sheet: string, address: string) => SheetCell | undefined,
): WriteBackPlan {
  const result: WriteBackPlan = { writes: [], unchanged: 0, notes: [] };
  const writes = new Map<string, CellWrite | 'contested'>();
  for (const link of plan.records.cellLink.values()) {
    if (link.sourceId !== source.id) continue;
    const indicator = plan.records.indicator.get(String(link.indicatorId));
    if (!indicator) continue;
    const status = indicatorStatus(plan, indicator, source.year, source.period);
    const text = linkedText(status, link);
    if (text === link.importedText) {
      result.unchanged += 1;
      continue;
    }
    const cell = cellAt(link.sheet, link.address);
    if (cell?.hasFormula) {
      // The workbook computes 差 and 達成度 itself; a typed value over somebody's formula would be lost work.
      result.unchanged += 1;
      if (!isComputed(link.field)) {
        result.notes.push(
          `${link.sheet}!${link.address} には計算式が入っているため、「${text.replace(/\n/g, ' ')}」は書き込んでいません。`,
        );
      }
      continue;
    }
    const value = cellValue(link, status, text, cell?.text ?? null);
    addWrite(writes, { sheet: link.sheet, address: link.address, value });
  }
  for (const [cell, write] of writes) {
    if (write !== 'contested') result.writes.push(write);
    else result.notes.push(`${cell} は複数の指標が共有していて値が分かれるため、書き込んでいません。`);
  }
  return result;
}

/** A merged cell can stand for several indicators: it is written when they agree, and left alone when not. */
function addWrite(writes: Map<string, CellWrite | 'contested'>, write: CellWrite): void {
  const cell = `${write.sheet}!${write.address}`;
  const other = writes.get(cell);
  if (other === undefined) writes.set(cell, write);
  else if (other !== 'contested' && !sameRecord(other.value, write.value)) writes.set(cell, 'contested');
}

function cellValue(
  link: CellLink,
  status: IndicatorStatus,
  text: string,
  printedBefore: string | null,
): CellWrite['value'] {
  if (text === '') return { kind: 'empty' };
  const figure = figureOf(link.field, status);
  if (figure === null) return { kind: 'text', text };
  if (link.encoding.kind === 'number') {
    const { shift } = link.encoding;
    const value = toDecimal(figure.value).div(10 ** shift);
    return { kind: 'number', value: fromDecimal(value, decimalsOf(figure.value) + shift) };
  }
  // Computed fields are printed the way the branch printed them; typed ones as they were typed.
  return { kind: 'text', text: isComputed(link.field) ? printLike(printedBefore, figure) : text };
}

function isComputed(field: CellLink['field']): boolean {
  return field === 'difference' || field === 'achievement';
}

function figureOf(field: CellLink['field'], status: IndicatorStatus) {
  switch (field) {
    case 'target': {
      const rule = status.target?.rule;
      return rule && 'value' in rule && rule.value !== null
        ? { value: rule.value, unit: status.target?.unit ?? null }
        : null;
    }
    case 'actual':
      return isCalcError(status.result) ? null : status.result;
    case 'numerator':
    case 'denominator': {
      const count = status[field];
      return count?.value ? { value: count.value, unit: count.unit } : null;
    }
    case 'difference':
    case 'achievement': {
      const value = status[field];
      return isCalcError(value) ? null : value;
    }
    case 'mark':
      return null;
  }
}
