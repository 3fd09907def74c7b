import { failure, type Result } from '../../shared/errors/result.ts';
import type { Api, Channel, FileHandle, RequestOf, ResponseOf } from '../../shared/ipc/contract.ts';

declare global {
  interface Window {
    /** Put there by Electron's preload; absent in a browser, where the local host answers. */
    api?: Api;
  }
}

/** The machine side, in Electron or on the local host. Always answers, never throws. */
export async function call<C extends Channel>(
  channel: C,
  request: RequestOf<C>,
): Promise<Result<ResponseOf<C>>> {
  try {
    if (window.api) return await window.api.call(channel, request);
    const response = await fetch(`api/${encodeURIComponent(channel)}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(request),
    });
    return (await response.json()) as Result<ResponseOf<C>>;
  } catch (error) {
    return failure(error); // the host has gone: the window keeps what was typed
  }
}

/** Hands a file chosen in the browser to the local host. */
export async function sendFile(file: File): Promise<Result<FileHandle>> {
  try {
    const response = await fetch(`files?name=${encodeURIComponent(file.name)}`, {
      method: 'POST',
      body: file,
    });
    return (await response.json()) as Result<FileHandle>;
  } catch (error) {
    return failure(error);
  }
}

/** Where the window finds the bytes of a file the host holds. */
export function fileUrl(handle: FileHandle): string {
  return `files/${encodeURIComponent(handle.id)}`;
}
