import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AppError } from '../../shared/errors/appError.ts';
import { failure } from '../../shared/errors/result.ts';
import { dispatch, type Report } from '../ipc/dispatch.ts';
import { createHandlers } from '../ipc/handlers.ts';
import type { Host } from '../ipc/host.ts';
import { contentType, fileHeaders, readAsset, securityHeaders } from '../ipc/windowAssets.ts';
import { createFileShelf } from '../services/fileShelf.ts';
import { guardRequest } from './httpGuard.ts';

export interface LocalHost {
  /** The only address that opens the program; it carries this launch's secret. */
  url: string;
  close(): Promise<void>;
}

/** The largest body taken: a workbook, with room to spare. */
const MAX_BODY = 150 * 2 ** 20;

/** Serves the window and the contract on 127.0.0.1 to a browser on this machine. */
export async function startLocalHost(
  host: Host,
  windowFolder: string,
  report: Report = () => undefined,
): Promise<LocalHost> {
  const token = randomBytes(24).toString('base64url');
  const shelf = createFileShelf();
  const handlers = createHandlers(host, shelf);

  const server = createServer((request, response) => {
    answer(request, response).catch(error => {
      report('http', error);
      if (!response.headersSent) send(response, 500, 'text/plain', '');
      else response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const guarded = guardRequest(request, port, token);
    if (guarded === null) return send(response, 403, 'text/plain', '');
    const { path, query } = guarded;
    if (request.method === 'POST' && path.startsWith('api/')) {
      const result = await readBody(request).then(
        body => dispatch(handlers, channelIn(path), parseJson(body), report),
        failure,
      );
      return send(response, 200, 'application/json', JSON.stringify(result));
    }
    if (request.method === 'POST' && path === 'files') {
      const name = (query.get('name') ?? '').split(/[\\/]/).at(-1)?.slice(0, 200) || 'ファイル';
      const result = await readBody(request).then(
        bytes => ({ ok: true, value: shelf.putBytes(name, bytes) }),
        failure,
      );
      return send(response, 200, 'application/json', JSON.stringify(result));
    }
    if (request.method !== 'GET') return send(response, 405, 'text/plain', '');
    if (path.startsWith('files/')) {
      const file = await shelf.read(path.slice(6)).catch(() => null);
      if (file === null) return send(response, 404, 'text/plain', '');
      const headers = fileHeaders(file.name, query.has('shown'));
      return send(response, 200, contentType(file.name), file.bytes, headers);
    }
    const asset = await readAsset(windowFolder, path);
    return asset
      ? send(response, 200, asset.type, asset.bytes, asset.headers)
      : send(response, 404, 'text/plain', '');
  }

  return {
    url: `http://127.0.0.1:${port}/${token}/`,
    async close() {
      handlers.close();
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
      await host.printer.close();
    },
  };
}

function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Uint8Array,
  more: Record<string, string> = {},
): void {
  response.writeHead(status, { ...securityHeaders, 'Content-Type': type, ...more });
  response.end(body);
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY) throw new AppError('workbookTooLarge', 'ファイル');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The channel an address names; with a stray % it names none. */
function channelIn(path: string): string {
  try {
    return decodeURIComponent(path.slice('api/'.length));
  } catch {
    return '';
  }
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined; // the channel's own check says what is missing
  }
}
