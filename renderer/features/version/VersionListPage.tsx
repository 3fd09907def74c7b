import { useMemo, useState } from 'react';
import { momentName } from '../../../shared/commands/freezePlan.ts';
import { branchTitle } from '../../../shared/domain/branchTitle.ts';
import type { Snapshot } from '../../../shared/domain/snapshotRecords.ts';
import { versionNoteKey } from '../../../shared/domain/versionNote.ts';
import { type PlanStore, troubleText } from '../../plan/planStore.ts';
import { usePlan } from '../../plan/usePlan.ts';
import { whenText } from '../../plan/whenText.ts';
import { PageBar } from '../../ui/PageBar.tsx';
import { useKey } from '../../ui/useKey.ts';
import { type ChosenRow, useSelectedRow } from '../../ui/useSelectedRow.ts';
import { type ListColumn, VirtualList } from '../../ui/VirtualList.tsx';
import { NoteOfVersion } from './NoteOfVersion.tsx';
import './version.css';

/** 「版を見る」: the versions of a branch, newest first, each with its note. None can be changed or taken away. */
export function VersionListPage({
  store,
  branchId,
  versions,
  onLook,
  onCompare,
  onClose,
}: {
  store: PlanStore;
  branchId: number;
  versions: readonly Snapshot[];
  onLook: (version: Snapshot) => void;
  /** Compares a version with the plan as it stands. */
  onCompare: (version: Snapshot) => void;
  onClose: () => void;
}) {
  const [chosen, setChosen] = useState<ChosenRow | null>(null);
  const { index, row, select } = useSelectedRow(versions, keyOf, chosen, setChosen);
  const [noting, setNoting] = useState<Snapshot | null>(null);
  const { cellNote, branch } = usePlan(store).plan.records;
  const listed = useMemo(() => {
    const noteOf = ({ id }: Snapshot) => cellNote.get(versionNoteKey(id))?.text ?? '';
    return { columns: columns(noteOf), noteOf };
  }, [cellNote]);
  useKey('Escape', onClose);
  return (
    <div className="version-page">
      <PageBar title="版を見る" detail={branchTitle(branch.get(String(branchId))?.name ?? '')}>
        <div className="toolbar-group toolbar-end">
          <button
            type="button"
            className="button primary"
            disabled={row === null}
            onClick={() => row && onLook(row)}
          >
            この版を見る（Enter）
          </button>
          <button
            type="button"
            className="button"
            disabled={row === null}
            onClick={() => row && onCompare(row)}
          >
            いまの内容と比べる
          </button>
          <button type="button" className="button" disabled={row === null} onClick={() => setNoting(row)}>
            メモを書く
          </button>
          <button type="button" className="button" onClick={onClose}>
            戻る（Esc）
          </button>
        </div>
      </PageBar>
      <main className="version-main">
        <VirtualList
          autoFocus
          label="版の一覧"
          rows={versions}
          columns={listed.columns}
          rowLabel={version => spoken(version, listed.noteOf(version))}
          lines={2}
          selected={index}
          onSelect={select}
          onOpen={onLook}
          emptyText="版がまだありません。会議の前に「版」の「版を固定する…」で、いまの内容を残せます。"
        />
        {versions.length > 0 && (
          <p className="soft version-keys">
            ↑↓で選び、Enterで開きます。版の内容は、変えることも消すこともできません。
          </p>
        )}
      </main>
      {noting && (
        <NoteOfVersion
          version={noting}
          text={listed.noteOf(noting)}
          onSave={async (text, by) => {
            const key = versionNoteKey(noting.id);
            return troubleText(await store.change('版のメモ', [{ kind: 'note', key, text, by }]));
          }}
          onClose={() => setNoting(null)}
        />
      )}
    </div>
  );
}

function keyOf({ id }: Snapshot): string {
  return String(id);
}

const columns = (noteOf: (version: Snapshot) => string): ListColumn<Snapshot>[] => [
  { id: 'name', header: '版の名前', width: 'minmax(14rem, 3fr)', cell: ({ name }) => name },
  { id: 'moment', header: '年度・期間', width: 'minmax(11rem, 1fr)', cell: momentName },
  { id: 'at', header: '固定した日時', width: 'minmax(13rem, 1fr)', cell: ({ at }) => whenText(at) },
  { id: 'by', header: '氏名', width: 'minmax(8rem, 1fr)', cell: ({ by }) => by },
  { id: 'note', header: 'メモ', width: 'minmax(10rem, 3fr)', cell: noteOf },
];

function spoken(version: Snapshot, note: string): string {
  const { name, at, by } = version;
  return [name, momentName(version), `${whenText(at)} 固定`, by, note && `メモ ${note}`]
    .filter(part => part !== '')
    .join('、');
}
