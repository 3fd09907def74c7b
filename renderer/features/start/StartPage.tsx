import { type FormEvent, useState } from 'react';
import type { Result } from '../../../shared/errors/result.ts';
import type { AppState, FileHandle, OpenDocument } from '../../../shared/ipc/contract.ts';
import { call } from '../../api/api.ts';
import { chooseFile, isDocument, takeDropped } from '../../api/files.ts';
import { troubleText } from '../../plan/planStore.ts';
import { Banner } from '../../ui/Banner.tsx';
import { DropHint } from '../../ui/DropHint.tsx';
import { useFileDrop } from '../../ui/useFileDrop.ts';
import { WaitingWorkbooks } from './WaitingWorkbooks.tsx';
import './start.css';

/** Making and opening documents. */
export function StartPage({
  state,
  waiting,
  onWaiting,
  onOpen,
  onHelp,
}: {
  state: AppState;
  /** Workbooks dropped here, which go into the document that is opened next. */
  waiting: readonly FileHandle[];
  onWaiting: (change: (now: readonly FileHandle[]) => readonly FileHandle[]) => void;
  /** @param notice what the person is to know of the opened document */
  onOpen: (opened: OpenDocument, notice: string | null) => void;
  onHelp: () => void;
}) {
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [branchName, setBranchName] = useState('');

  const open = async (
    work: Promise<Result<OpenDocument> | null>,
    noticeOf = (_: OpenDocument): string | null => null,
  ) => {
    setBusy(true);
    const result = await work;
    setBusy(false);
    if (result === null) return;
    if (result.ok) onOpen(result.value, noticeOf(result.value));
    else setTrouble(troubleText(result));
  };
  /** Of what a browser or a drop hands over there are only bytes: edits cannot go back to where it came from. */
  const copyNotice = ({ name }: OpenDocument) =>
    `写しの「${name}」を作って開きました。元のファイルはそのままです。写しの置き場所：${state.folder}`;
  const create = (event: FormEvent) => {
    event.preventDefault();
    const name = branchName.trim();
    if (name === '') return setTrouble('支部の名前を入力してください。');
    void open(call('document:create', { branchName: name }));
  };
  const openOther = async (): Promise<Result<OpenDocument> | null> => {
    const chosen = await chooseFile('document');
    if (!chosen.ok) return chosen;
    return chosen.value === null ? null : call('document:openFile', { file: chosen.value.id });
  };

  const takeFiles = async (files: File[]) => {
    setTrouble(null);
    const documents = files.filter(isDocument);
    if (documents.length > 1)
      return setTrouble('文書は一度に一つだけ開けます。開くものを一つだけ、もう一度放してください。');
    const workbooks = await takeDropped(files.filter(file => !isDocument(file)));
    onWaiting(now => [...now, ...workbooks.taken]);
    if (workbooks.trouble) return setTrouble(troubleText(workbooks.trouble));
    const { taken, trouble } = await takeDropped(documents);
    if (trouble) return setTrouble(troubleText(trouble));
    const [document] = taken;
    if (document) await open(call('document:openFile', { file: document.id }), copyNotice);
  };
  const isDropping = useFileDrop(files => {
    if (!isBusy) void takeFiles(files);
  });

  return (
    <main className="start">
      {isDropping && <DropHint text="ここに放すと、文書は開き、ブックは取り込みに進みます" />}
      {trouble && <Banner kind="trouble" text={trouble} onClose={() => setTrouble(null)} />}
      <div className="start-body">
        <header>
          <h1>支部プランデスク</h1>
          <p className="soft">支部の事業計画とKPIを、入力から配布資料までひとつのファイルで。</p>
        </header>
        {waiting.length > 0 && <WaitingWorkbooks workbooks={waiting} onCancel={() => onWaiting(() => [])} />}
        <section className="start-card" aria-labelledby="recent">
          <h2 id="recent">文書を開く</h2>
          {state.documents.length === 0 ? (
            <p className="soft">まだ文書がありません。下で新しく作るか、見本を開いてください。</p>
          ) : (
            <ul className="start-list">
              {state.documents.map(entry => (
                <li key={entry.id}>
                  <button
                    type="button"
                    className="button start-entry"
                    disabled={isBusy}
                    onClick={() => open(call('document:open', { id: entry.id }))}
                  >
                    <strong>{entry.name}</strong>
                    <span className="soft">{new Date(entry.changedAt).toLocaleString('ja-JP')}</span>
                  </button>
                </li>
              ))}
            </ul>
          )}
          <div className="start-actions">
            <button
              type="button"
              className="button"
              disabled={isBusy}
              onClick={() => open(openOther(), state.host === 'local' ? copyNotice : undefined)}
            >
              ほかのファイルを開く…
            </button>
            <button
              type="button"
              className="button"
              disabled={isBusy}
              onClick={() => open(call('document:createSample', {}))}
            >
              見本を作って開く
            </button>
            <button type="button" className="button" title="使い方とキーの一覧（F1）" onClick={onHelp}>
              ヘルプ
            </button>
          </div>
        </section>
        <form className="start-card" onSubmit={create} aria-labelledby="create">
          <h2 id="create">新しい文書を作る</h2>
          <div className="start-actions">
            <label className="field">
              支部の名前
              <input
                value={branchName}
                maxLength={50}
                placeholder="例：山梨"
                onChange={event => setBranchName(event.target.value)}
              />
            </label>
            <button type="submit" className="button primary" disabled={isBusy}>
              作成
            </button>
          </div>
        </form>
        <p className="soft start-folder">文書の置き場所：{state.folder}</p>
      </div>
    </main>
  );
}
