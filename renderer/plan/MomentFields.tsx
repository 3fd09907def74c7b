import { branchTitle } from '../../shared/domain/branchTitle.ts';
import { fiscalYearName } from '../../shared/domain/fiscalYear.ts';
import type { Moment } from '../../shared/domain/moment.ts';
import { months, type Period, periodName, periods, quarters } from '../../shared/domain/period.ts';
import type { Branch } from '../../shared/domain/records.ts';

const stretches: readonly { label: string; of: readonly Period[] }[] = [
  { label: '年間・半期', of: ['annual', 'h1', 'h2'] },
  { label: '四半期', of: quarters },
  { label: '月', of: months },
];

/** Chooses a branch, where there are several, a fiscal year and a period of it. */
export function MomentFields({
  branches,
  moment,
  years,
  onChange,
}: {
  branches: readonly Branch[];
  moment: Moment;
  years: readonly number[];
  onChange: (moment: Moment) => void;
}) {
  return (
    <>
      {branches.length > 1 && (
        <label className="field">
          支部
          <select
            value={moment.branchId}
            onChange={event => onChange({ ...moment, branchId: Number(event.target.value) })}
          >
            {branches.map(({ id, name }) => (
              <option key={id} value={id}>
                {branchTitle(name)}
              </option>
            ))}
          </select>
        </label>
      )}
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
          {stretches.map(({ label, of }) => (
            <optgroup key={label} label={label}>
              {of.map(period => (
                <option key={period} value={period}>
                  {periodName[period]}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
    </>
  );
}
