import { useDeferredValue, useMemo, useState } from 'react';
import { type Check, type CheckPlace, checkRuleName } from '../../../shared/calc/checks/check.ts';
import { placeText } from '../../../shared/calc/checks/placeText.ts';
import type { PlanRecords } from '../../../shared/domain/planRecords.ts';
import { type ChosenRow, useSelectedRow } from '../../ui/useSelectedRow.ts';
import { type ListColumn, VirtualList } from '../../ui/VirtualList.tsx';
import { type CheckFilter, type CheckSearch, count, filterChecks, recomputationText } from './checkLists.ts';

const everything: CheckSearch = { agrees: null, words: '' };

/** Every figure that was recomputed, so that one can see what 検算 has looked at. */
export function PerformedChecks({
  records,
  checks,
  filter,
  lines,
  onJump,
}: {
  records: PlanRecords;
  checks: readonly Check[];
  filter: CheckFilter;
  lines: number;
  onJump: (place: CheckPlace) => void;
}) {
  const [chosen, setChosen] = useState<ChosenRow | null>(null);
  const [search, setSearch] = useState(everything);
  // Searching a hundred thousand places takes a moment: typing does not wait for it.
  const searched = useDeferredValue(search);
  const rows = useMemo(
    () => filterChecks(records, checks, filter, searched),
    [records, checks, filter, searched],
  );
  const columns = useMemo(() => checkColumns(records), [records]);
  const { index, row, select } = useSelectedRow(rows, keyOf, chosen, setChosen);
  return (
    <>
      <div className="checks-fields">
        <label className="field">
          結果
          <select
            value={String(search.agrees)}
            onChange={event => {
              const { value } = event.target;
              setSearch({ ...search, agrees: value === 'null' ? null : value === 'true' });
            }}
          >
            <option value="null">すべて</option>
            <option value="true">✓ 一致</option>
            <option value="false">× 不一致</option>
          </select>
        </label>
        <label className="field">
          探す言葉
          <input
            type="search"
            value={search.words}
            placeholder="場所、式、数値"
            onChange={event => setSearch({ ...search, words: event.target.value })}
          />
        </label>
        <span className="soft" role="status">
          {count(rows.length)}件を表示
        </span>
      </div>
      <VirtualList
        label="行った検算"
        rows={rows}
        columns={columns}
        rowLabel={check => spoken(records, check)}
        lines={lines}
        selected={index}
        onSelect={select}
        onOpen={({ place }) => onJump(place)}
        emptyText={
          checks.length === 0
            ? '検算する数値がまだありません。付表に計算式を付けると、ここに並びます。'
            : 'この条件に当てはまる検算はありません。'
        }
      />
      {row && (
        <section className="check-details" aria-label="選んだ検算">
          <div className="check-details-text">
            <p>
              {checkRuleName[row.rule]}　{placeText(records, row.place)}
            </p>
            <p>{recomputationText(row)}</p>
          </div>
          <div className="check-details-actions">
            <button type="button" className="button" onClick={() => onJump(row.place)}>
              この場所へ（Enter）
            </button>
          </div>
        </section>
      )}
    </>
  );
}

function keyOf({ key }: Check): string {
  return key;
}

function checkColumns(records: PlanRecords): ListColumn<Check>[] {
  return [
    {
      id: 'agrees',
      header: '結果',
      width: '6rem',
      cell: ({ agrees }) => (
        <span className={agrees ? 'agrees' : 'disagrees'}>{agrees ? '✓ 一致' : '× 不一致'}</span>
      ),
    },
    {
      id: 'place',
      header: '場所',
      width: 'minmax(10rem, 5fr)',
      cell: ({ place }) => placeText(records, place),
    },
    { id: 'rule', header: '規則', width: '7.5rem', cell: ({ rule }) => checkRuleName[rule] },
    {
      id: 'printed',
      header: '印字',
      width: 'minmax(7.6rem, 1.5fr)',
      align: 'right',
      cell: ({ printed }) => printed,
    },
    {
      id: 'computed',
      header: '計算',
      width: 'minmax(7.6rem, 1.5fr)',
      align: 'right',
      cell: ({ computed }) => computed,
    },
    { id: 'formula', header: '式', width: 'minmax(10rem, 6fr)', cell: ({ formula }) => formula },
  ];
}

function spoken(records: PlanRecords, check: Check): string {
  return [
    check.agrees ? '一致' : '不一致',
    placeText(records, check.place),
    checkRuleName[check.rule],
    recomputationText(check),
  ].join('、');
}
