import { useMemo, useState } from 'react';
import { type ListColumn, VirtualList } from '../../ui/VirtualList.tsx';
import {
  type ChangeKind,
  type ChangeRow,
  changeKindName,
  changeKinds,
  countChanges,
  filteredChanges,
} from './changeRows.ts';
import type { ComingChanges } from './useImportChanges.ts';

const columns: ListColumn<ChangeRow>[] = [
  {
    id: 'kind',
    header: '',
    width: '3.2rem',
    cell: ({ kind }) => <span className={`change-kind ${kind}`}>{changeKindName[kind]}</span>,
  },
  {
    id: 'what',
    header: '項目',
    width: '1.4fr',
    cell: ({ group, what }) => (
      <>
        {what}　<span className="soft">{group}</span>
      </>
    ),
  },
  { id: 'before', header: '今', width: '1fr', cell: ({ before }) => before },
  {
    id: 'after',
    header: '取込後',
    width: '1fr',
    cell: ({ kind, after }) => (kind === 'changed' ? <strong>{after}</strong> : after),
  },
];

const MOSTLY_LOOKED_AT: ReadonlySet<ChangeKind> = new Set(['changed', 'new']);

/** 取り込むとこう変わります: what the document holds now beside what it would hold. Nothing of it is stored yet. */
export function ChangeList({
  changes: { rows, notes },
  onOpen,
}: {
  changes: ComingChanges;
  /** Shows the cell a change comes from. */
  onOpen: (cell: string) => void;
}) {
  const [kinds, setKinds] = useState(MOSTLY_LOOKED_AT);
  const [words, setWords] = useState('');
  const [selected, setSelected] = useState(-1);
  const counts = useMemo(() => countChanges(rows), [rows]);
  const shown = useMemo(() => filteredChanges(rows, kinds, words), [rows, kinds, words]);
  const toggle = (kind: ChangeKind) => {
    const next = new Set(kinds);
    if (!next.delete(kind)) next.add(kind);
    setKinds(next);
    setSelected(-1);
  };
  return (
    <>
      <h2>取り込むとこう変わります</h2>
      <div className="change-filter">
        {changeKinds.map(kind => (
          <label key={kind}>
            <input type="checkbox" checked={kinds.has(kind)} onChange={() => toggle(kind)} />
            {changeKindName[kind]} {counts[kind]}
          </label>
        ))}
        <input
          type="search"
          aria-label="変わる所を絞り込む"
          placeholder="絞り込む"
          value={words}
          onChange={event => setWords(event.target.value)}
        />
      </div>
      {notes.length > 0 && (
        <details className="change-notes">
          <summary>そのまま残る物（{notes.length}件）</summary>
          <ul>
            {notes.map(note => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </details>
      )}
      <VirtualList
        label="変わる所"
        rows={shown}
        columns={columns}
        rowLabel={({ kind, group, what, before, after }) =>
          `${changeKindName[kind]}、${group}、${what}、${before} から ${after}`
        }
        lines={2}
        selected={selected}
        onSelect={index => {
          setSelected(index);
          const cell = shown[index]?.cell;
          if (cell) onOpen(cell);
        }}
        emptyText={
          rows.length === 0
            ? '取り込む物がありません。'
            : '当てはまる物がありません。絞り込みを変えてください。'
        }
      />
    </>
  );
}
