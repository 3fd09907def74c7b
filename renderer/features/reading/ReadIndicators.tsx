import { formatTarget } from '../../../shared/domain/targetText.ts';
import { warekiDate } from '../../../shared/domain/wareki.ts';
import type { Reading } from '../../../shared/reading/reading.ts';

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
              {one.target && (
                <div className="soft">
                  {one.target.rule.comparator === 'compound'
                    ? '自動では判定しません'
                    : formatTarget(one.target)}
                </div>
              )}
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
