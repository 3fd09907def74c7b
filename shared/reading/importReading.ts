import { type IndicatorStatus, indicatorStatus } from '../calc/indicatorStatus.ts';
import { linkedText } from '../calc/linkedText.ts';
import { calculatePlan } from '../calc/planCalculation.ts';
import { applyCommand } from '../commands/applyCommand.ts';
import { type Command, type PutCommand, put } from '../commands/command.ts';
import { normalizeMark, scaleOfMarks } from '../domain/judgementScale.ts';
import type { Period } from '../domain/period.ts';
import { orderedIndicators, type PlanRecords } from '../domain/planRecords.ts';
import { type CellLink, type Indicator, linkedFields, type WorkbookSource } from '../domain/records.ts';
import { sameRecord } from '../domain/sameRecord.ts';
import { indicatorRecords } from './indicatorRecords.ts';
import { createIndicatorMatcher } from './matchIndicator.ts';
import { printedFindings } from './printedFindings.ts';
import type { ReadFinding, ReadIndicator, Reading } from './reading.ts';

export interface ImportRequest {
  reading: Reading;
  records: PlanRecords;
  branchId: number;
  year: number;
  period: Period;
  fileName: string;
  sha256: string;
  /** ISO instant. */
  importedAt: string;
}

/** One command that stores a reading, and what is to be told about it. */
export interface ImportPlan {
  command: Command;
  indicators: number;
  updated: number;
  /** Those of the reading, and printed values that do not agree with what they are computed from. */
  findings: ReadFinding[];
}

/**
 * Turns a reading into one command: indicators with targets and results, the workbook, a link from each value
 * to its cell, and, where the sheet's mark is not the computed one, the sheet's mark as a person's.
 */
export function importReading(request: ImportRequest): ImportPlan {
  const { reading, records, branchId, year, period } = request;
  const match = createIndicatorMatcher(orderedIndicators(records, branchId));
  let nextId = highest(records.indicator.values(), indicator => indicator.id) + 1;
  let nextOrder = highest(records.indicator.values(), indicator => indicator.sortOrder) + 1;
  const scale = scaleOfMarks(reading.indicators.map(({ mark }) => mark?.text ?? ''));
  const placed = reading.indicators.map(read => {
    const found = match(read);
    const id = found?.id ?? nextId++;
    return { read, found, id, sortOrder: found?.sortOrder ?? nextOrder++ };
  });

  const values = placed.flatMap(({ read, found, id, sortOrder }) =>
    indicatorRecords({ read, found, id, branchId, sortOrder, scale, records, year, period }),
  );
  const sourceId = highest(records.workbookSource.values(), one => one.id) + 1;
  const source: WorkbookSource = {
    id: sourceId,
    fileName: request.fileName,
    sha256: request.sha256,
    year,
    period,
    importedAt: request.importedAt,
  };

  // Marks and links speak of computed values, so they are made from the records as they will be.
  const plan = calculatePlan(applyCommand(records, { kind: 'batch', steps: values }));
  const steps: PutCommand[] = [...values, put('workbookSource', null, source)];
  const findings = [...reading.findings];
  for (const { read, id } of placed) {
    const indicator = plan.records.indicator.get(String(id)) as Indicator;
    const status = indicatorStatus(plan, indicator, year, period);
    const withMark = withPrintedMark(read, status, request);
    steps.push(...markSteps(status, withMark));
    for (const link of linksOf(read, id, sourceId)) {
      steps.push(put('cellLink', null, { ...link, importedText: linkedText(withMark, link) }));
    }
    findings.push(...printedFindings(plan, read, { indicator, year, period }));
  }
  return {
    command: { kind: 'batch', steps },
    indicators: placed.length,
    updated: placed.filter(({ found }) => found !== null).length,
    findings,
  };
}

/** The status with the sheet's mark put over the computed one where they differ. */
function withPrintedMark(
  read: ReadIndicator,
  status: IndicatorStatus,
  { year, period, importedAt }: ImportRequest,
): IndicatorStatus {
  if (read.mark === null) return status;
  const printed = normalizeMark(read.mark.text);
  if (printed === status.computedMark) return { ...status, override: null, mark: printed };
  const override = {
    indicatorId: status.indicator.id,
    year,
    period,
    mark: printed,
    reason: `取り込んだブックの評価（${read.mark.cell}）`,
    by: '取込',
    at: importedAt,
  };
  return { ...status, override, mark: printed };
}

function markSteps(before: IndicatorStatus, after: IndicatorStatus): PutCommand[] {
  if (sameRecord(before.override, after.override)) return [];
  return [put('markOverride', before.override, after.override)];
}

function linksOf(
  read: ReadIndicator,
  indicatorId: number,
  sourceId: number,
): Omit<CellLink, 'importedText'>[] {
  return linkedFields.flatMap(field => {
    const value = read[field];
    if (value === null) return [];
    const bang = value.cell.lastIndexOf('!');
    const source = 'source' in value ? value.source : 'text';
    const encoding: CellLink['encoding'] =
      source === 'text'
        ? { kind: 'text', withAsOf: 'asOfText' in value && value.asOfText !== null }
        : { kind: 'number', shift: source === 'percent' ? 2 : 0 };
    const sheet = value.cell.slice(0, bang);
    return [{ sourceId, sheet, address: value.cell.slice(bang + 1), indicatorId, field, encoding }];
  });
}

function highest<T>(all: Iterable<T>, of: (one: T) => number): number {
  let found = 0;
  for (const one of all) found = Math.max(found, of(one));
  return found;
}
