import { useState } from 'react';
import type { BackupEntry } from '../../../shared/safety/backupEntry.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { backupName } from './backupTexts.ts';

/** Asks before going back to a backup, and says that this can itself be undone. */
export function RestoreDialog({
  backup,
  onRestore,
  onClose,
}: {
  backup: BackupEntry;
  onRestore: (backup: BackupEntry) => Promise<string>;
  onClose: () => void;
}) {
  const [trouble, setTrouble] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const restore = async () => {
    setIsBusy(true);
    const refused = await onRestore(backup);
    // otherwise the restored document stands here now
    if (refused === '') return;
    setTrouble(refused);
    setIsBusy(false);
  };
  return (
    <Dialog title="この控えに戻しますか" onCancel={() => !isBusy && onClose()}>
      <p>{`文書を、${backupName(backup)}の控えの内容に戻します。`}</p>
      <p>
        戻す前に、いまの内容の控えを作ります。戻したあとで元にしたいときは、その控え（「控えに戻す前」）に戻せます。
      </p>
      {trouble && <p role="alert">{trouble}</p>}
      <div className="dialog-actions">
        <button type="button" className="button" disabled={isBusy} onClick={onClose}>
          やめる
        </button>
        <button type="button" className="button primary" disabled={isBusy} onClick={() => void restore()}>
          {isBusy ? '戻しています…' : 'この控えに戻す'}
        </button>
      </div>
    </Dialog>
  );
}
