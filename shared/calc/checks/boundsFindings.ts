import type { PlanRecords } from '../../domain/planRecords.ts';
import { measurementKey } from '../../domain/records.ts';
import { outOfBounds } from '../bounds.ts';
import type { Finding } from './check.ts';
import { placeText } from './placeText.ts';

/** Values that are kept but can hardly be right, as findings. */
export function boundsFindings(records: PlanRecords): Finding[] {
  return [...records.measurement.values()].flatMap((one): Finding[] => {
    const found = outOfBounds(records, one);
    if (found === null) return [];
    const { indicatorId, year, period, kind } = one;
    const place = { at: 'indicator', indicatorId, year, period, field: kind } as const;
    const message = `${placeText(records, place)}：${found.reason}`;
    const key = `bounds/${measurementKey(indicatorId, year, period, kind)}`;
    return [
      {
        key,
        rule: 'bounds',
        severity: 'warning',
        place,
        printed: found.value,
        computed: found.bound,
        message,
      },
    ];
  });
}
