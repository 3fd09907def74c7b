import { type KeyboardEvent, useCallback, useMemo } from 'react';
import { type CheckPlace, checkRuleName } from '../../../shared/calc/checks/check.ts';
import { placeText } from '../../../shared/calc/checks/placeText.ts';
import type { PlanRecords } from '../../../shared/domain/planRecords.ts';
import { type ChosenRow, useSelectedRow } from '../../ui/useSelectedRow.ts';
import { type ListColumn, VirtualList } from '../../ui/VirtualList.tsx';
import { acceptanceText, type FindingRow, messageBesidePlace, severityName } from './checkLists.ts';
import { FindingDetails } from './FindingDetails.tsx';
import { SeverityTag } from './SeverityTag.tsx';

/** 指摘: walked by arrows, Enter goes to the place, A says that a person has looked at it. */
export function FindingList({
  records,
  rows,
  chosen,
  onChoose,
  lines,
  emptyText,
  onJump,
  onAccept,
  onWithdraw,
}: {
  records: PlanRecords;
  rows: readonly FindingRow[];
  chosen: ChosenRow | null;
  onChoose: (row: ChosenRow) => void;
  lines: number;
  emptyText: string;
  onJump: (place: CheckPlace) => void;
  onAccept: (row: FindingRow) => void;
  onWithdraw: (row: FindingRow) => void;
}) {
  const { index, row, select } = useSelectedRow(rows, keyOf, chosen, onChoose);
  const columns = useMemo(() => findingColumns(records), [records]);
  const rowLabel = useCallback((one: FindingRow) => spoken(records, one), [records]);
  const onKey = (event: KeyboardEvent, one: FindingRow) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.code !== 'KeyA') return;
    event.preventDefault();
    if (one.accepted === null) onAccept(one);
  };
  return (
    <>
      <VirtualList
        autoFocus
        label="指摘"
        rows={rows}
        columns={columns}
        rowLabel={rowLabel}
        lines={lines}
        selected={index}
        onSelect={select}
        onOpen={({ finding }) => onJump(finding.place)}
        onKey={onKey}
        emptyText={emptyText}
      />
      {row && (
        <FindingDetails
          row={row}
          onJump={() => onJump(row.finding.place)}
          onAccept={() => onAccept(row)}
          onWithdraw={() => onWithdraw(row)}
        />
      )}
    </>
  );
}

function keyOf({ finding }: FindingRow): string {
  return finding.key;
}

function findingColumns(records: PlanRecords): ListColumn<FindingRow>[] {
  return [
    {
      id: 'severity',
      header: '種別',
      width: '6rem',
      cell: ({ finding }) => <SeverityTag severity={finding.severity} />,
    },
    {
      id: 'place',
      header: '場所',
      width: 'minmax(10rem, 5fr)',
      cell: ({ finding }) => placeText(records, finding.place),
    },
    { id: 'rule', header: '規則', width: '7.5rem', cell: ({ finding }) => checkRuleName[finding.rule] },
    {
      id: 'printed',
      header: '印字',
      width: 'minmax(7.6rem, 1.5fr)',
      align: 'right',
      cell: ({ finding }) => finding.printed,
    },
    {
      id: 'computed',
      header: '計算',
      width: 'minmax(7.6rem, 1.5fr)',
      align: 'right',
      cell: ({ finding }) => finding.computed,
    },
    {
      id: 'message',
      header: '内容',
      width: 'minmax(10rem, 6fr)',
      cell: ({ finding, accepted }) => (
        <>
          {accepted && <span className="accepted-tag">✓ 確認済み</span>}
          {accepted ? acceptanceText(accepted) : messageBesidePlace(records, finding)}
        </>
      ),
    },
  ];
}

function spoken(records: PlanRecords, { finding, accepted }: FindingRow): string {
  const { severity, rule, place, printed, computed } = finding;
  const seen = accepted ? `確認済み、${acceptanceText(accepted)}` : messageBesidePlace(records, finding);
  return [
    severityName[severity],
    placeText(records, place),
    checkRuleName[rule],
    `印字 ${printed}`,
    `計算 ${computed}`,
    seen,
  ].join('、');
}
