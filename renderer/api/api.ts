import type { Result } from '../../shared/errors/result.ts';
import type { Api, Channel, FileHandle, RequestOf, ResponseOf } from '../../shared/ipc/contract.ts';

declare global {
  interface Window {
    /** Put there by Electron's preload; absent in a browser, where the local host answers. */
    api?: Api;
  }
}

/** A call under way outlives the page that made it, so that closing the window loses no edit. Browsers allow 64 KiB. */
const KEEPALIVE_LIMIT = 15_000; // characters; a Japanese one takes three bytes

/** No answer at all: the program was ended, and the window still stands. What was typed is kept in it. */
const HOST_GONE: Result<never> = { ok: false, error: { code: 'hostGone' } };

/** The machine side, in Electron or on the local host. Always answers, never throws. */
export async function call<C extends Channel>(
  channel: C,
  request: RequestOf<C>,
): Promise<Result<ResponseOf<C>>> {
  try {
    if (window.api) return await window.api.call(channel, request);
    const body = JSON.stringify(request);
    const response = await fetch(`api/${encodeURIComponent(channel)}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
      keepalive: body.length < KEEPALIVE_LIMIT,
    });
    return (await response.json()) as Result<ResponseOf<C>>;
  } catch {
    return HOST_GONE;
  }
}

/** Hands a file that was dropped on the window, or chosen in the browser, to the machine side: its bytes, no path. */
export async function sendFile(file: File): Promise<Result<FileHandle>> {
  // A folder is handed over like a file, but has nothing to read.
  const isReadable = await file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    );
  if (!isReadable) return { ok: false, error: { code: 'notAFile', detail: file.name } };
  try {
    const response = await fetch(`files?name=${encodeURIComponent(file.name)}`, {
      method: 'POST',
      body: file,
    });
    return (await response.json()) as Result<FileHandle>;
  } catch {
    return HOST_GONE;
  }
}

/** Where the window finds the bytes of a file the host holds. */
export function fileUrl(handle: FileHandle): string {
  return `files/${encodeURIComponent(handle.id)}`;
}
