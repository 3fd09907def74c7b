import { type FormEvent, useState } from 'react';
import type { Result } from '../../../shared/errors/result.ts';
import type { AppState, FileHandle, OpenDocument, RequestOf } from '../../../shared/ipc/contract.ts';
import { call } from '../../api/api.ts';
import { chooseFile, isDocument, takeDropped } from '../../api/files.ts';
import { troubleText } from '../../plan/planStore.ts';
import { Banner } from '../../ui/Banner.tsx';
import { DropHint } from '../../ui/DropHint.tsx';
import { useFileDrop } from '../../ui/useFileDrop.ts';
import { usePassword } from '../../ui/usePassword.tsx';
import { openFile } from './openFile.ts';
import { WaitingWorkbooks } from './WaitingWorkbooks.tsx';
import './start.css';

/** A document that is there already. */
type Source = RequestOf<'rescue:look'>['of'];

/** Making and opening documents. */
export function StartPage({
  state,
  waiting,
  onWaiting,
  onOpen,
  onDamaged,
  onHelp,
}: {
  state: AppState;
  /** Workbooks dropped here, which go into the document that is opened next. */
  waiting: readonly FileHandle[];
  onWaiting: (change: (now: readonly FileHandle[]) => readonly FileHandle[]) => void;
  /** @param notice what the person is to know of the opened document */
  onOpen: (opened: OpenDocument, notice: string | null) => void;
  /** It could not be opened; @param said what was said then */
  onDamaged: (of: Source, said: string) => void;
  onHelp: () => void;
}) {
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [branchName, setBranchName] = useState('');
  const { ask, dialog } = usePassword();

  const open = async (
    work: Promise<Result<OpenDocument>>,
    noticeOf = (_: OpenDocument): string | null => null,
    of: Source | null = null,
  ) => {
    setBusy(true);
    const result = await work;
    setBusy(false);
    if (result.ok) onOpen(result.value, noticeOf(result.value));
    else if (of !== null && isDamaged(result, of)) onDamaged(of, troubleText(result));
    else if (result.error.code !== 'cancelled') setTrouble(troubleText(result));
  };
  /** What is under a password is no document of its own to be rescued. */
  const openChosen = (file: FileHandle, noticeOf?: (opened: OpenDocument) => string | null) =>
    open(openFile(file, ask), noticeOf, file.name.endsWith('.age') ? null : { file: file.id });
  /** Of what a browser or a drop hands over there are only bytes: edits cannot go back to where it came from. */
  const copyNotice = ({ name }: OpenDocument) =>
    `写しの「${name}」を作って開きました。元のファイルはそのままです。写しの置き場所：${state.folder}`;
  const create = (event: FormEvent) => {
    event.preventDefault();
    const name = branchName.trim();
    if (name === '') return setTrouble('支部の名前を入力してください。');
    void open(call('document:create', { branchName: name }));
  };
  const openOther = async () => {
    const chosen = await chooseFile('document');
    if (!chosen.ok) return setTrouble(troubleText(chosen));
    const noticeOf = state.host === 'local' ? copyNotice : undefined;
    if (chosen.value !== null) await openChosen(chosen.value, noticeOf);
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
    if (document) await openChosen(document, copyNotice);
  };
  const isDropping = useFileDrop(files => {
    if (!isBusy) void takeFiles(files);
  });

  return (
    <main className="start">
      {dialog}
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
                    onClick={() => open(call('document:open', { id: entry.id }), undefined, { id: entry.id })}
                  >
                    <strong>{entry.name}</strong>
                    <span className="soft">{new Date(entry.changedAt).toLocaleString('ja-JP')}</span>
                  </button>
                </li>
              ))}
            </ul>
          )}
          <div className="start-actions">
            <button type="button" className="button" disabled={isBusy} onClick={() => void openOther()}>
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

/** One of our own that is no document any more is damaged where it begins. */
function isDamaged({ error: { code } }: Extract<Result<never>, { ok: false }>, of: Source): boolean {
  return code === 'documentDamaged' || (code === 'notADocument' && 'id' in of);
}
