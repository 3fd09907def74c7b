import { useEffect, useState } from 'react';
import type { OpenDocument, RequestOf, ResponseOf } from '../../../shared/ipc/contract.ts';
import { rescueLines } from '../../../shared/safety/rescueReport.ts';
import { call } from '../../api/api.ts';
import { troubleText } from '../../plan/planStore.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { backupName } from './backupTexts.ts';
import './safety.css';

/** A document that could not be opened because it is damaged. */
export type DamagedDocument = RequestOf<'rescue:look'>['of'];

/** Offers what there is to go on with instead of a damaged document, which stays as it is. */
export function RescueDialog({
  of,
  said,
  onOpen,
  onClose,
}: {
  of: DamagedDocument;
  /** What was said when it could not be opened. */
  said: string;
  onOpen: (opened: OpenDocument, notice: string) => void;
  onClose: () => void;
}) {
  const [found, setFound] = useState<ResponseOf<'rescue:look'> | null>(null);
  const [trouble, setTrouble] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  useEffect(() => {
    let isWanted = true;
    void call('rescue:look', { of }).then(result => {
      if (!isWanted) return;
      if (result.ok) setFound(result.value);
      else setTrouble(troubleText(result));
    });
    return () => {
      isWanted = false;
    };
  }, [of]);
  const rescue = async (backupId: string | null) => {
    setIsBusy(true);
    setTrouble('');
    const result = await call('document:rescue', { of, backupId });
    setIsBusy(false);
    if (!result.ok) return setTrouble(troubleText(result));
    const { document, report } = result.value;
    const made = `「${document.name}」を作って開きました。壊れたファイルはそのまま残しています。`;
    onOpen(document, [made, ...(report === null ? [] : rescueLines(report))].join('\n'));
  };
  const good = found?.backups.find(({ id }) => id === found.newestGood);
  return (
    <Dialog title="文書が壊れています" onCancel={() => !isBusy && onClose()}>
      <p>{said}</p>
      <p role="status">{backupText(found, good !== undefined)}</p>
      <ul className="rescue-ways">
        {good && (
          <li>
            <button
              type="button"
              className="button primary"
              disabled={isBusy}
              onClick={() => void rescue(good.id)}
            >
              控えから開く
            </button>
            <span>{`${backupName(good)}の内容で、新しい文書を作ります。`}</span>
          </li>
        )}
        <li>
          <button type="button" className="button" disabled={isBusy} onClick={() => void rescue(null)}>
            読める分を救い出す
          </button>
          <span>壊れていないデータを集めて、新しい文書を作ります。</span>
        </li>
      </ul>
      {isBusy && <p role="status">作っています…</p>}
      {trouble && <p role="alert">{trouble}</p>}
      <div className="dialog-actions">
        <button type="button" className="button" disabled={isBusy} onClick={onClose}>
          やめる
        </button>
      </div>
    </Dialog>
  );
}

function backupText(found: ResponseOf<'rescue:look'> | null, isGood: boolean): string {
  if (found === null) return '控えを確かめています…';
  if (found.backups.length === 0) return 'この文書の控えはありません。';
  return isGood ? '読めることを確かめた控えがあります。' : '控えはありますが、どれも壊れています。';
}
