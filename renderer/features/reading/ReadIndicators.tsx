import { formatTarget } from '../../../shared/domain/targetText.ts';
import { warekiDate } from '../../../shared/domain/wareki.ts';
import type { Reading, ReadTarget } from '../../../shared/reading/reading.ts';

/** The indicators a reading found, as they will be stored. */
export function ReadIndicators({ reading }: { reading: Reading }) {
  if (reading.indicators.length === 0) {
    return (
      <p className="read-empty">
        指標の表が見つかりませんでした。左の表で、見出しの行の「見出し」を押し、列の役割を選んでください。
      </p>
    );
  }
  return (
    <table className="read-indicators">
      <thead>
        <tr>
          <th>番号</th>
          <th>指標</th>
          <th>目標</th>
          <th>結果</th>
          <th>評価</th>
        </tr>
      </thead>
      <tbody>
        {reading.indicators.map(one => (
          <tr key={`${one.sheet}!${one.row}/${one.name}`}>
            <td>{one.no}</td>
            <td>
              {one.initiative && <div className="soft">{one.initiative}</div>}
              {one.name}
              {one.isKpi && <span className="kpi-tag">KPI</span>}
            </td>
            <td>
              {one.target?.text ?? '（なし）'}
              <TargetRemark target={one.target} />
            </td>
            <td>
              {one.actual?.text ?? '（未入力）'}
              {one.actual?.asOf && <div className="soft">{warekiDate(one.actual.asOf)}</div>}
            </td>
            <td className="read-mark">{one.mark?.text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** How a target was understood, where that is not plain from its text. */
function TargetRemark({ target }: { target: ReadTarget | null }) {
  if (target === null) return null;
  const { comparator } = target.rule;
  if (comparator === 'compound') return <div className="soft">自動では判定しません</div>;
  const understood = formatTarget(target);
  const isPlain = fold(understood) === fold(target.text);
  return isPlain ? null : <div className="soft">{understood}</div>;
}

function fold(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}
