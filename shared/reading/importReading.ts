import { type IndicatorStatus, indicatorStatus } from '../calc/indicatorStatus.ts';
import { calculatePlan } from '../calc/planCalculation.ts';
import { applyCommand } from '../commands/applyCommand.ts';
import { changedNodes } from '../commands/changedNodes.ts';
import { type Command, type PutCommand, put } from '../commands/command.ts';
import { normalizeMark, scaleOfMarks } from '../domain/judgementScale.ts';
import type { Period } from '../domain/period.ts';
import { nextId, orderedIndicators, type PlanRecords } from '../domain/planRecords.ts';
import type { Indicator, WorkbookSource } from '../domain/records.ts';
import { sameRecord } from '../domain/sameRecord.ts';
import { indicatorRecords } from './indicatorRecords.ts';
import { createIndicatorMatcher } from './matchIndicator.ts';
import { markRules, printedFindings } from './printedFindings.ts';
import type { ReadFinding, ReadIndicator, Reading } from './reading.ts';
import { indicatorLinks } from './storing/indicatorLinks.ts';
import { linkedValues } from './storing/linkedValue.ts';
import { sectionsOfReading } from './storing/sectionsOfReading.ts';
import { storePassages } from './storing/storePassages.ts';
import { storeTables } from './storing/storeTables.ts';

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
  /** Indicators that the document had already. */
  updated: number;
  tables: number;
  narratives: number;
  /** Those of the reading, and marks that do not agree with their targets. */
  findings: ReadFinding[];
  /** What stays in the document though the sheet has it no longer, one Japanese sentence each. */
  notes: string[];
}

/**
 * Turns a reading into one command: headings as sections, indicators with targets and results, tables, plans and
 * statuses, the workbook, a link from each value to its cell, and, where the sheet's mark is not the computed one, the
 * sheet's mark as a person's.
 */
export function importReading(request: ImportRequest): ImportPlan {
  const { reading, records, branchId, year, period } = request;
  const moment = { branchId, year, period };
  const sections = sectionsOfReading(reading.narratives, records, moment);
  const placed = placeIndicators(reading, records, branchId);
  const scale = scaleOfMarks(reading.indicators.map(({ mark }) => mark?.text ?? ''));
  const tables = storeTables(reading.tables, records, moment, sections);
  const passages = storePassages(reading.narratives, records, moment, sections);
  const values = [
    ...sections.steps,
    ...placed.flatMap(one => {
      const sectionId = sections.named(one.read.initiative);
      return indicatorRecords({ ...one, ...moment, sectionId, scale, records });
    }),
    ...tables.steps,
    ...passages.steps,
  ];
  const sourceId = nextId(records.workbookSource);
  const { fileName, sha256, importedAt } = request;
  const source: WorkbookSource = { id: sourceId, fileName, sha256, year, period, importedAt };

  // Marks and links speak of computed values, so they are made from the records as they will be.
  const plan = calculatePlan(applyCommand(records, { kind: 'batch', steps: values }));
  const findings = [...reading.findings];
  const marks: PutCommand[] = [];
  for (const { read, id } of placed) {
    const indicator = plan.records.indicator.get(String(id)) as Indicator;
    marks.push(...markSteps(read, indicatorStatus(plan, indicator, year, period), request));
    findings.push(...printedFindings(plan, read, { indicator, year, period }, markRules));
  }
  const marked: Command = { kind: 'batch', steps: marks };
  plan.update(applyCommand(plan.records, marked), changedNodes(marked));

  const linkedNow = linkedValues(plan, source);
  const links = placed.flatMap(({ read, id }) =>
    indicatorLinks(read, id, reading.lists).map((link): PutCommand => {
      const importedText = linkedNow(link)?.text ?? '';
      return put('cellLink', null, { ...link, sourceId, importedText });
    }),
  );
  return {
    command: {
      kind: 'batch',
      steps: [
        ...values,
        put('workbookSource', null, source),
        ...marks,
        ...links,
        ...tables.links.map(link => put('tableLink', null, { ...link, sourceId })),
        ...passages.links.map(link => put('passageLink', null, { ...link, sourceId })),
      ],
    },
    indicators: placed.length,
    updated: placed.filter(({ found }) => found !== null).length,
    tables: reading.tables.length,
    narratives: reading.narratives.length,
    findings,
    notes: [...tables.notes, ...passages.notes],
  };
}

/** Which indicator of the document each one of the sheet is; new ones come behind. */
function placeIndicators(reading: Reading, records: PlanRecords, branchId: number) {
  const match = createIndicatorMatcher(orderedIndicators(records, branchId));
  let freeId = nextId(records.indicator);
  let freeOrder = Math.max(0, ...[...records.indicator.values()].map(({ sortOrder }) => sortOrder)) + 1;
  return reading.indicators.map(read => {
    const found = match(read);
    const id = found?.id ?? freeId++;
    return { read, found, id, sortOrder: found?.sortOrder ?? freeOrder++ };
  });
}

/** The sheet's mark as a person's where it is not the computed one. */
function markSteps(
  read: ReadIndicator,
  status: IndicatorStatus,
  { year, period, importedAt }: ImportRequest,
): PutCommand[] {
  if (read.mark === null) return [];
  const printed = normalizeMark(read.mark.text);
  // What stands there already keeps its reason.
  if (status.override?.mark === printed) return [];
  const after =
    printed === status.computedMark
      ? null
      : {
          indicatorId: status.indicator.id,
          year,
          period,
          mark: printed,
          reason: `取り込んだブックの評価（${read.mark.cell}）`,
          by: '取込',
          at: importedAt,
        };
  return sameRecord(status.override, after) ? [] : [put('markOverride', status.override, after)];
}
