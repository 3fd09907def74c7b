import { fiscalYearName } from '../../shared/domain/fiscalYear.ts';
import { periodName, periods } from '../../shared/domain/period.ts';
import type { Moment } from './moment.ts';

/** Chooses a fiscal year and a period of it. */
export function MomentFields({
  moment,
  years,
  onChange,
}: {
  moment: Moment;
  years: readonly number[];
  onChange: (moment: Moment) => void;
}) {
  return (
    <>
      <label className="field">
        年度
        <select
          value={moment.year}
          onChange={event => onChange({ ...moment, year: Number(event.target.value) })}
        >
          {years.map(year => (
            <option key={year} value={year}>
              {fiscalYearName(year)}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        期間
        <select
          value={moment.period}
          onChange={event => {
            const period = periods.find(known => known === event.target.value);
            if (period) onChange({ ...moment, period });
          }}
        >
          {periods.map(period => (
            <option key={period} value={period}>
              {periodName[period]}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
