import type { Result } from '../../shared/errors/result.ts';
import type { FileHandle } from '../../shared/ipc/contract.ts';
import { call, fileUrl, sendFile } from './api.ts';

const ACCEPT = { workbook: '.xlsx,.xlsm,.xls,.csv', document: '.bpd,.age' };

/** Lets the person choose a file; null where they changed their mind. */
export async function chooseFile(purpose: 'workbook' | 'document'): Promise<Result<FileHandle | null>> {
  const choice = await call('file:choose', { purpose });
  if (!choice.ok) return choice;
  if (choice.value.kind === 'chosen') return { ok: true, value: choice.value.file };
  if (choice.value.kind === 'cancelled') return { ok: true, value: null };
  const file = await chooseInBrowser(ACCEPT[purpose]);
  return file === null ? { ok: true, value: null } : sendFile(file);
}

/** Takes in files dropped on the window, one after the other; those before one that fails are taken in. */
export async function takeDropped(
  files: readonly File[],
): Promise<{ taken: FileHandle[]; trouble: Result<never> | null }> {
  const taken: FileHandle[] = [];
  for (const file of files) {
    const sent = await sendFile(file);
    if (!sent.ok) return { taken, trouble: sent };
    taken.push(sent.value);
  }
  return { taken, trouble: null };
}

/** Whether a file is, by its name, a document of the program. */
export function isDocument({ name }: { name: string }): boolean {
  return /\.bpd(\.age)?$/i.test(name);
}

/**
 * Lets the person save a file the program made, under a password where there is one. Returns the name it was saved
 * under, null if not saved.
 */
export async function saveFile(handle: FileHandle, password?: string): Promise<Result<string | null>> {
  const saved = await call('file:save', {
    file: handle.id,
    ...(password === undefined ? {} : { password }),
  });
  if (!saved.ok) return saved;
  if (saved.value.kind === 'saved') return { ok: true, value: saved.value.name };
  if (saved.value.kind === 'cancelled') return { ok: true, value: null };
  const link = document.createElement('a');
  const { file } = saved.value;
  link.href = fileUrl(file);
  link.download = file.name;
  link.click();
  return { ok: true, value: file.name };
}

function chooseInBrowser(accept: string): Promise<File | null> {
  return new Promise(resolve => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
}
