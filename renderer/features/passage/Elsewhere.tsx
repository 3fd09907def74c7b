import { fiscalYearName } from '../../../shared/domain/fiscalYear.ts';
import { type Moment, momentKey } from '../../../shared/domain/moment.ts';
import { periodName } from '../../../shared/domain/period.ts';

/** Said over a page without texts: one can begin, or go where texts are. */
export function Elsewhere({
  elsewhere,
  onMoment,
}: {
  elsewhere: readonly { moment: Moment; count: number }[];
  onMoment: (moment: Moment) => void;
}) {
  return (
    <p className="passages-elsewhere">
      <span>この期間の本文はまだありません。空いた行に、そのまま入力できます。</span>
      {elsewhere.slice(0, 3).map(({ moment, count }) => (
        <button key={momentKey(moment)} type="button" className="button" onClick={() => onMoment(moment)}>
          {fiscalYearName(moment.year)} {periodName[moment.period]}（{count} 件）を開く
        </button>
      ))}
    </p>
  );
}
