import type { ReactNode } from 'react';
import { fiscalYearName } from '../../shared/domain/fiscalYear.ts';
import type { Moment } from '../../shared/domain/moment.ts';
import { periodName } from '../../shared/domain/period.ts';
import type { OfMoment } from './ofMoment.ts';
import './nothingHere.css';

/** An empty page: says so, and leads to the periods that are not empty. */
export function NothingHere({
  name,
  hint,
  elsewhere,
  onMoment,
  children,
}: {
  /** 「付表」 */
  name: string;
  /** Where such things come from. */
  hint: string;
  elsewhere: OfMoment<Moment>['elsewhere'];
  onMoment: (moment: Moment) => void;
  /** What else can be done here. */
  children?: ReactNode;
}) {
  return (
    <div className="nothing-here">
      <p>この年度・期間の{name}はまだありません。</p>
      {elsewhere.length === 0 ? (
        <p className="soft">{hint}</p>
      ) : (
        elsewhere.slice(0, SHOWN).map(({ moment, count }) => (
          <button
            key={`${moment.year}/${moment.period}`}
            type="button"
            className="button"
            onClick={() => onMoment(moment)}
          >
            {`${fiscalYearName(moment.year)} ${periodName[moment.period]}の${name}（${count} 件）を見る`}
          </button>
        ))
      )}
      {children}
    </div>
  );
}

const SHOWN = 4;
