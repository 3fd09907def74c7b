import { useState } from 'react';
import type { AppErrorCode } from '../shared/errors/appError.ts';
import type { FileHandle } from '../shared/ipc/contract.ts';
import { errorText } from '../shared/messages/errorText.ts';
import { chooseFile, isDocument, takeDropped } from './api/files.ts';
import type { Message } from './plan/pageActions.ts';
import { troubleText } from './plan/planStore.ts';

/**
 * The workbooks that wait to be taken in, one after the other.
 * @param refusal why this document takes none in; null where it does
 */
export function useWorkbookTasks(
  arrived: readonly FileHandle[],
  refusal: { code: AppErrorCode; detail?: string } | null,
  say: (message: Message) => void,
) {
  const [files, setFiles] = useState(arrived);
  const choose = async () => {
    if (refusal) return say({ kind: 'trouble', text: errorText(refusal) });
    const chosen = await chooseFile('workbook');
    if (!chosen.ok) return say({ kind: 'trouble', text: troubleText(chosen) });
    const { value } = chosen;
    if (value !== null) setFiles([value]);
  };
  const drop = async (dropped: File[]) => {
    if (refusal) return say({ kind: 'trouble', text: errorText(refusal) });
    const { taken, trouble } = await takeDropped(dropped.filter(file => !isDocument(file)));
    const document = dropped.find(isDocument);
    if (document)
      say({
        kind: 'notice',
        text: `「${document.name}」は開いていません。いまの文書を閉じてから、もう一度放してください。`,
      });
    if (trouble) say({ kind: 'trouble', text: troubleText(trouble) });
    // What is being looked at goes on first.
    if (taken.length > 0) setFiles(now => [...now, ...taken]);
  };
  return { files, choose, drop, next: () => setFiles(now => now.slice(1)) };
}
