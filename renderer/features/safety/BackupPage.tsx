import { type ReactNode, useState } from 'react';
import { type BackupEntry, backupReasonName } from '../../../shared/safety/backupEntry.ts';
import { call } from '../../api/api.ts';
import type { Message } from '../../plan/pageActions.ts';
import { troubleText } from '../../plan/planStore.ts';
import { whenText } from '../../plan/whenText.ts';
import { Banner } from '../../ui/Banner.tsx';
import { PageBar } from '../../ui/PageBar.tsx';
import { useKey } from '../../ui/useKey.ts';
import { type ChosenRow, useSelectedRow } from '../../ui/useSelectedRow.ts';
import { type ListColumn, VirtualList } from '../../ui/VirtualList.tsx';
import { sizeText } from './backupTexts.ts';
import { RestoreDialog } from './RestoreDialog.tsx';
import { useBackups } from './useBackups.ts';
import './safety.css';

/** 「控え（バックアップ）」: the backups of the document, what each differs in, and the way back to it. */
export function BackupPage({
  name,
  isReadOnly,
  preview,
  onRestore,
  onClose,
}: {
  name: string;
  isReadOnly: boolean;
  /** What was changed since a backup. */
  preview: (backup: BackupEntry) => ReactNode;
  /** Goes back to a backup. @returns the trouble, or an empty text */
  onRestore: (backup: BackupEntry) => Promise<string>;
  onClose: () => void;
}) {
  const { backups, folder, trouble, refresh } = useBackups();
  const [message, setMessage] = useState<Message | null>(null);
  const [chosen, setChosen] = useState<ChosenRow | null>(null);
  const [asked, setAsked] = useState<BackupEntry | null>(null);
  const [isMaking, setIsMaking] = useState(false);
  const { index, row, select } = useSelectedRow(backups ?? NONE, keyOf, chosen, setChosen);
  useKey('Escape', onClose);

  const make = async () => {
    setIsMaking(true);
    const result = await call('backup:make', {});
    setIsMaking(false);
    setMessage(
      result.ok
        ? { kind: 'notice', text: '控えを作り、読めることを確かめました。' }
        : { kind: 'trouble', text: troubleText(result) },
    );
    setChosen(null);
    await refresh();
  };
  const ask = () => !isReadOnly && setAsked(row);
  return (
    <div className="safety-page">
      <PageBar title="控え（バックアップ）" detail={name}>
        <div className="toolbar-group toolbar-end">
          <button
            type="button"
            className="button primary"
            disabled={isMaking || isReadOnly}
            onClick={() => void make()}
          >
            {isMaking ? '作っています…' : '今すぐ控えを作る'}
          </button>
          <button type="button" className="button" disabled={row === null || isReadOnly} onClick={ask}>
            この控えに戻す…
          </button>
          <button type="button" className="button" onClick={onClose}>
            戻る（Esc）
          </button>
        </div>
      </PageBar>
      {trouble && <Banner kind="trouble" text={trouble} />}
      {message && <Banner kind={message.kind} text={message.text} onClose={() => setMessage(null)} />}
      <main className="safety-main">
        <div className="safety-list">
          {backups && (
            <VirtualList
              autoFocus
              label="控えの一覧"
              rows={backups}
              columns={columns}
              rowLabel={spoken}
              lines={1}
              selected={index}
              onSelect={select}
              onOpen={ask}
              emptyText="控えはまだありません。文書を開いたとき、作業中の15分ごと、取り込みの前などに自動で作られます。"
            />
          )}
          <p className="soft safety-note">
            控えは自動で作られ、新しい10個と12か月分が残ります。どれも、読めることを確かめてあります。
            <br />
            置き場所：{folder}
          </p>
        </div>
        {row && <section aria-label="控えとの違い">{preview(row)}</section>}
      </main>
      {asked && <RestoreDialog backup={asked} onRestore={onRestore} onClose={() => setAsked(null)} />}
    </div>
  );
}

const NONE: readonly BackupEntry[] = [];

function keyOf({ id }: BackupEntry): string {
  return id;
}

const columns: ListColumn<BackupEntry>[] = [
  { id: 'at', header: '日時', width: 'minmax(12rem, 2fr)', cell: ({ at }) => whenText(at) },
  {
    id: 'reason',
    header: '作ったとき',
    width: 'minmax(7rem, 1fr)',
    cell: ({ reason }) => backupReasonName[reason],
  },
  { id: 'bytes', header: '大きさ', width: '6rem', align: 'right', cell: ({ bytes }) => sizeText(bytes) },
];

function spoken({ at, reason, bytes }: BackupEntry): string {
  return [whenText(at), backupReasonName[reason], sizeText(bytes)].join('、');
}
