import type { Result } from '../../../shared/errors/result.ts';
import type { FileHandle, OpenDocument } from '../../../shared/ipc/contract.ts';
import { call } from '../../api/api.ts';
import type { PasswordQuestion } from '../../ui/usePassword.tsx';

const ASKS: ReadonlySet<string> = new Set(['passwordNeeded', 'passwordWrong']);

/**
 * Opens a file the person chose. Of one under a password it is asked for as long as it is wrong; `cancelled` where
 * the person gives up.
 */
export async function openFile(
  file: FileHandle,
  ask: (question: PasswordQuestion) => Promise<string | null>,
): Promise<Result<OpenDocument>> {
  let result = await call('document:openFile', { file: file.id });
  while (!result.ok && ASKS.has(result.error.code)) {
    const trouble = result.error.code === 'passwordWrong' ? { trouble: WRONG } : {};
    const password = await ask({ title: `「${file.name}」を開く`, isNew: false, ...trouble });
    if (password === null) return { ok: false, error: { code: 'cancelled' } };
    result = await call('document:openFile', { file: file.id, password });
  }
  return result;
}

const WRONG = 'パスワードが違います。大文字と小文字、全角と半角を確かめて、もう一度入れてください。';
