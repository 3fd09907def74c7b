import { useState } from 'react';
import type { OpenDocument } from '../shared/ipc/contract.ts';
import { call } from './api/api.ts';
import { ReadingBar } from './features/safety/ReadingBar.tsx';
import { SavingTroubleBar } from './features/safety/SavingTroubleBar.tsx';
import { useBackupTrouble } from './features/safety/useBackupTrouble.ts';
import type { Message } from './plan/pageActions.ts';
import { type PlanStore, type SaveState, troubleText } from './plan/planStore.ts';
import { usePlan } from './plan/usePlan.ts';
import { Banner } from './ui/Banner.tsx';

/** What a person has to know of the document as a whole: only read, not saved, without a new backup. */
export function DocumentBars({
  store,
  opened,
  onOpened,
  say,
}: {
  store: PlanStore;
  opened: OpenDocument;
  onOpened: (opened: OpenDocument, notice: string | null) => void;
  say: (message: Message) => void;
}) {
  const isUnsaved = useIsUnsaved(usePlan(store).saveState);
  const { id, readOnly } = opened;
  const backupTrouble = useBackupTrouble(readOnly === null);
  const [seen, setSeen] = useState<string | null>(null);
  const reread = async () => {
    const result = await call('document:open', { id });
    if (!result.ok) return say({ kind: 'trouble', text: troubleText(result) });
    const isOurs = result.value.readOnly === null;
    onOpened(result.value, isOurs ? '相手が閉じたので、入力できるようになりました。' : '読み直しました。');
  };
  const saveElsewhere = async () => {
    const result = await call('document:saveElsewhere', {});
    if (!result.ok) return say({ kind: 'trouble', text: troubleText(result) });
    if (result.value.kind === 'cancelled') return;
    const { document, isWhole } = result.value;
    if (readOnly)
      return onOpened(document, `「${document.name}」を作って開きました。入力はこちらに保存します。`);
    store.goOnWith(document);
    say({ kind: 'notice', text: elsewhereText(document.name, isWhole) });
  };
  return (
    <>
      {readOnly && (
        <ReadingBar state={readOnly} onReread={() => void reread()} onCopy={() => void saveElsewhere()} />
      )}
      {isUnsaved && <SavingTroubleBar onElsewhere={saveElsewhere} />}
      {backupTrouble && backupTrouble !== seen && (
        <Banner kind="trouble" text={backupTrouble} onClose={() => setSeen(backupTrouble)} />
      )}
    </>
  );
}

/** Stays while the next try is under way: the bar must not go from under the mouse that is about to press it. */
function useIsUnsaved(saveState: SaveState): boolean {
  const [isUnsaved, setIsUnsaved] = useState(false);
  const now = saveState === 'failed' || (isUnsaved && saveState === 'saving');
  if (now !== isUnsaved) setIsUnsaved(now);
  return now;
}

function elsewhereText(name: string, isWhole: boolean): string {
  const saved = `「${name}」に保存しました。これからはこちらに保存します。欄に残っている入力は、もう一度Enterを押すと保存します。`;
  return isWhole
    ? saved
    : `${saved}\n元の文書を読めないため、これまでの履歴と版、取り込んだブックの写しは入っていません。`;
}
