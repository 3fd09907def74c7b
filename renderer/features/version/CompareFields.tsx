import { momentName } from '../../../shared/commands/freezePlan.ts';
import { type Moment, momentKey } from '../../../shared/domain/moment.ts';
import { periodName } from '../../../shared/domain/period.ts';
import type { Snapshot } from '../../../shared/domain/snapshotRecords.ts';
import {
  changeFilterName,
  changeFilters,
  isOfFilter,
  type VersionChange,
} from '../../../shared/versions/versionChange.ts';
import { ALL, APART, type CompareChoice, type PlanState, stateName } from './compareChoice.ts';

/** What is compared with what, over which period, and which sort of changes is listed. */
export function CompareFields({
  versions,
  moments,
  apart,
  choice,
  changes,
  onChange,
}: {
  versions: readonly Snapshot[];
  moments: readonly Moment[];
  /** The periods of the two sides, where they are not the same. */
  apart: { from: Moment; to: Moment } | null;
  choice: CompareChoice;
  changes: readonly VersionChange[];
  onChange: (change: Partial<CompareChoice>) => void;
}) {
  const { left, right, scope, filter } = choice;
  const side = (label: string, state: PlanState, change: (to: PlanState) => void) => (
    <label className="field">
      {label}
      <select
        value={state}
        onChange={({ target: { value } }) => change(value === 'now' ? 'now' : Number(value))}
      >
        {(['now', ...versions.map(({ id }) => id)] as const).map(one => (
          <option key={one} value={one}>
            {stateName(versions, one)}
          </option>
        ))}
      </select>
    </label>
  );
  const isListed =
    scope === ALL ||
    (scope === APART && apart !== null) ||
    moments.some(moment => momentKey(moment) === scope);
  const counts = [
    { id: ALL, name: 'すべて', count: changes.length } as const,
    ...changeFilters.map(id => ({
      id,
      name: changeFilterName[id],
      count: changes.filter(change => isOfFilter(change, id)).length,
    })),
  ];
  return (
    <div className="version-fields">
      {side('前', left, to => onChange({ left: to, row: null }))}
      <button
        type="button"
        className="button"
        title="前と後を入れ替える"
        onClick={() => onChange({ left: right, right: left, row: null })}
      >
        ⇄ 入れ替え
      </button>
      {side('後', right, to => onChange({ right: to, row: null }))}
      <label className="field">
        期間
        <select value={scope} onChange={event => onChange({ scope: event.target.value, row: null })}>
          {apart && (
            <option value={APART}>
              前の{periodName[apart.from.period]}と、後の{periodName[apart.to.period]}
            </option>
          )}
          <option value={ALL}>すべての年度・期間</option>
          {!isListed && <option value={scope}>（内容のない期間）</option>}
          {moments.map(moment => (
            <option key={momentKey(moment)} value={momentKey(moment)}>
              {momentName(moment)}
            </option>
          ))}
        </select>
      </label>
      <fieldset className="version-filters" aria-label="示す違い">
        {counts.map(({ id, name, count }) => (
          <label key={id}>
            <input
              type="radio"
              name="version-filter"
              checked={filter === id}
              onChange={() => onChange({ filter: id, row: null })}
            />
            {`${name} ${count.toLocaleString('ja-JP')}`}
          </label>
        ))}
      </fieldset>
    </div>
  );
}
