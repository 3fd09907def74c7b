import { type FormEvent, useState } from 'react';
import type { Result } from '../../../shared/errors/result.ts';
import type { AppState, OpenDocument } from '../../../shared/ipc/contract.ts';
import { call } from '../../api/api.ts';
import { chooseFile } from '../../api/files.ts';
import { troubleText } from '../../plan/planStore.ts';
import { Banner } from '../../ui/Banner.tsx';
import './start.css';

/** Making and opening documents. */
export function StartPage({
  state,
  onOpen,
  onHelp,
}: {
  state: AppState;
  onOpen: (opened: OpenDocument) => void;
  onHelp: () => void;
}) {
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [branchName, setBranchName] = useState('');

  const open = async (work: Promise<Result<OpenDocument> | null>) => {
    setBusy(true);
    const result = await work;
    setBusy(false);
    if (result === null) return;
    if (result.ok) onOpen(result.value);
    else setTrouble(troubleText(result));
  };
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

  return (
    <main className="start">
      {trouble && <Banner kind="trouble" text={trouble} onClose={() => setTrouble(null)} />}
      <div className="start-body">
        <header>
          <h1>支部プランデスク</h1>
          <p className="soft">支部の事業計画とKPIを、入力から配布資料までひとつのファイルで。</p>
        </header>
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
            <button type="button" className="button" disabled={isBusy} onClick={() => open(openOther())}>
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
