import type { IndicatorSettings } from '../../../shared/commands/planInput.ts';
import { normalizeUnit } from '../../../shared/domain/figureText.ts';
import { type Period, periods } from '../../../shared/domain/period.ts';
import type { PlanRecords } from '../../../shared/domain/planRecords.ts';
import type { Indicator } from '../../../shared/domain/records.ts';

/** The year and period whose figures show what settings do. */
export interface ShownAt {
  year: number;
  period: Period;
}

/** The settings that differ from what is stored: only these are saved. */
export function changedSettings(stored: Indicator, draft: Indicator): Partial<IndicatorSettings> {
  const settings: (keyof IndicatorSettings)[] = [
    'unit',
    'decimals',
    'resultBasis',
    'direction',
    'rounding',
    'achievementDecimals',
    'achievementBasis',
    'judgementScale',
    'addUp',
    'denominatorAddUp',
    'isKpi',
  ];
  const changed = settings.filter(name => draft[name] !== stored[name]);
  return Object.fromEntries(changed.map(name => [name, draft[name]]));
}

/** A unit as it is stored: ％ is "%", ％ポイント is "pt"; nothing typed is none. */
export function typedUnit(text: string): string | null {
  return normalizeUnit(text.trim()) || null;
}

/**
 * Where the settings show best: the newest year with figures of this indicator, its longest period with any; the
 * whole year where months add up.
 */
export function shownMoment(records: PlanRecords, { id, addUp }: Indicator): ShownAt | null {
  const own = [...records.measurement.values()].filter(
    ({ indicatorId, kind }) => indicatorId === id && (kind === 'actual' || kind === 'numerator'),
  );
  const year = Math.max(...own.map(one => one.year));
  const inYear = own.filter(one => one.year === year);
  const longest = periods.find(period => inYear.some(one => one.period === period));
  return longest === undefined ? null : { year, period: addUp === 'none' ? longest : 'annual' };
}
