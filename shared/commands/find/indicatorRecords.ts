import { emptyLists, type PlanRecords, type RecordLists, toRecords } from '../../domain/planRecords.ts';
import type { Indicator } from '../../domain/records.ts';

/** An indicator with the records its fields are kept in. */
export type IndicatorRecords = Pick<RecordLists, 'target' | 'measurement' | 'printedFigure'> & {
  indicator: Indicator;
};

/** The records of these indicators, found in one walk through the document. */
export function recordsOfIndicators(
  records: PlanRecords,
  indicatorIds: Iterable<number>,
): ReadonlyMap<number, IndicatorRecords> {
  const byId = new Map<number, IndicatorRecords>();
  for (const id of indicatorIds) {
    const indicator = records.indicator.get(String(id));
    if (indicator) byId.set(id, { indicator, target: [], measurement: [], printedFigure: [] });
  }
  for (const one of records.target.values()) byId.get(one.indicatorId)?.target.push(one);
  for (const one of records.measurement.values()) byId.get(one.indicatorId)?.measurement.push(one);
  for (const one of records.printedFigure.values()) byId.get(one.indicatorId)?.printedFigure.push(one);
  return byId;
}

/** A document of this indicator alone. */
export function recordsOfIndicator({ indicator, ...lists }: IndicatorRecords): PlanRecords {
  return toRecords({ ...emptyLists(), ...lists, indicator: [indicator] });
}
