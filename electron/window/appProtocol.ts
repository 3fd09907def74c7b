import { type Protocol, protocol } from 'electron';
import { AppError } from '../../shared/errors/appError.ts';
import { failure } from '../../shared/errors/result.ts';
import { contentType, fileHeaders, readAsset, securityHeaders } from '../ipc/windowAssets.ts';
import type { FileShelf } from '../services/fileShelf.ts';
import { appScheme, isAppAddress } from './appAddress.ts';

/** Before Electron is ready: a standard scheme, so that the window's relative addresses and `'self'` work. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the built window and the files on the shelf, at the same relative addresses as the local host. */
export function serveApp(to: Pick<Protocol, 'handle'>, windowFolder: string, shelf: FileShelf): void {
  to.handle(appScheme, request => answerAppRequest(request, windowFolder, shelf));
}

async function answerAppRequest(
  request: Pick<Request, 'method' | 'url' | 'headers' | 'arrayBuffer'>,
  windowFolder: string,
  shelf: FileShelf,
): Promise<Response> {
  if (!isAppAddress(request.url)) return answer(403, 'text/plain', null);
  const { pathname, searchParams } = new URL(request.url);
  const path = pathname.slice(1);
  if (request.method === 'POST' && path === 'files') {
    return takeDropped(request, searchParams.get('name') ?? '', shelf);
  }
  if (request.method !== 'GET') return answer(405, 'text/plain', null);
  if (path.startsWith('files/')) {
    const file = await shelf.read(path.slice(6)).catch(() => null);
    if (file === null) return answer(404, 'text/plain', null);
    return answer(200, contentType(file.name), file.bytes, fileHeaders(file.name, false));
  }
  const asset = await readAsset(windowFolder, path);
  return asset ? answer(200, asset.type, asset.bytes, asset.headers) : answer(404, 'text/plain', null);
}

/** No workbook of an office is larger. */
const LARGEST = 200 * 2 ** 20;

/** A file dropped on the window: its bytes come from the page, which is never told nor asked for a path. */
async function takeDropped(
  request: Pick<Request, 'headers' | 'arrayBuffer'>,
  given: string,
  shelf: FileShelf,
): Promise<Response> {
  const name = given.split(/[\\/]/).at(-1)?.slice(0, 200) || 'ファイル';
  const taken = async () => {
    if (Number(request.headers.get('content-length') ?? 0) > LARGEST)
      throw new AppError('workbookTooLarge', name);
    const bytes = new Uint8Array(await request.arrayBuffer());
    if (bytes.length > LARGEST) throw new AppError('workbookTooLarge', name);
    return { ok: true, value: shelf.putBytes(name, bytes) };
  };
  const result = await taken().catch(failure);
  return answer(200, 'application/json', new TextEncoder().encode(JSON.stringify(result)));
}

function answer(
  status: number,
  type: string,
  bytes: Uint8Array | null,
  more: Record<string, string> = {},
): Response {
  const headers = { ...securityHeaders, 'Content-Type': type, ...more };
  return new Response(bytes && new Uint8Array(bytes), { status, headers });
}
