import { randomBytes } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xlsm': 'application/vnd.ms-excel.sheet.macroEnabled.12',
};

export function contentType(name: string): string {
  return TYPES[extname(name).toLowerCase()] ?? 'application/octet-stream';
}

function contentPolicy(styles: string): string {
  return [
    "default-src 'self'",
    `style-src 'self'${styles}`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "worker-src 'self' blob:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Both hosts send these with every answer: the window loads nothing but what the program brought along. */
export const securityHeaders = {
  'Content-Security-Policy': contentPolicy(''),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

/**
 * For a file the window asks for: it is saved, never opened, but for a PDF that is to be printed as it is. The browser's
 * own viewer needs a frame for that, so only this answer may stand in one, and only in our own window; it allows no
 * scripts at all.
 */
export function fileHeaders(name: string, isShown: boolean): Record<string, string> {
  if (isShown && contentType(name) === 'application/pdf') {
    return {
      'Content-Disposition': 'inline',
      'Content-Security-Policy':
        "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'",
    };
  }
  return { 'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}` };
}

/** A file of the built window, and what its answer has beside `securityHeaders`. */
export interface Asset {
  bytes: Uint8Array;
  type: string;
  headers: Record<string, string>;
}

/** A file of the built window by its address, or null: never anything outside the folder. */
export async function readAsset(folder: string, address: string): Promise<Asset | null> {
  try {
    const relative = normalize(decodeURIComponent(address === '' ? 'index.html' : address));
    if (relative.startsWith('..') || relative.startsWith(sep) || relative.includes('\0')) return null;
    const path = join(folder, relative);
    // A link in the folder may lead out of it.
    if (!(await realpath(path)).startsWith((await realpath(folder)) + sep)) return null;
    const bytes = await readFile(path);
    const type = contentType(relative);
    return type.startsWith('text/html') ? page(bytes, type) : { bytes, type, headers: {} };
  } catch {
    return null; // no such file, or a stray % that cannot be decoded
  }
}

/**
 * The page itself. AG Grid sets its theme through style elements of its own; with this answer's nonce it may, and
 * nobody else (`renderer/grid/styleNonce.ts`).
 */
function page(bytes: Buffer, type: string): Asset {
  const nonce = randomBytes(16).toString('base64');
  const html = bytes.toString('utf8').replace('<head>', `<head><meta property="csp-nonce" nonce="${nonce}">`);
  const headers = { 'Content-Security-Policy': contentPolicy(` 'nonce-${nonce}'`) };
  return { bytes: new TextEncoder().encode(html), type, headers };
}
