/**
 * Compares a reading as JSON (reading-format.md) with an expected one. An expected file may name under `_free` what is
 * left to the reader: "indicators[*].actual.asOf", "unread[Sheet!A1]", "findings[Sheet!A1]", "indicators[+]" (more
 * than those named), or a whole part such as "tables".
 */
export function readingDifferences(expected: JsonObject, got: JsonObject): string[] {
  const free = freePaths(expected);
  const found: string[] = [];
  for (const part of ['sheets', 'indicators', 'tables', 'narratives', 'findings', 'unread']) {
    if (free.has(part)) continue;
    const [wanted, read] = [listOf(expected[part]), listOf(got[part])];
    if (part === 'unread') compareSets(part, wanted, read, free, found);
    else if (part === 'sheets') compare(part, wanted, read, free, found);
    else compareRecords(part, wanted.map(asObject), read.map(asObject), free, found);
  }
  return found;
}

export type Json = string | number | boolean | null | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json;
}
type FreePaths = ReturnType<typeof freePaths>;

/** Sentences are the program's own, and what a finding prints has its unit or not. */
const NOT_COMPARED = new Set(['message', 'printed', 'file']);

function compareRecords(
  part: string,
  wanted: readonly JsonObject[],
  read: readonly JsonObject[],
  free: FreePaths,
  found: string[],
): void {
  const left = new Map(read.map(one => [placeOf(one), one]));
  wanted.forEach((one, index) => {
    const path = `${part}[${index}]`;
    const place = placeOf(one);
    const other = left.get(place);
    left.delete(place);
    if (free.has(path) || free.has(`${part}[${place}]`)) return;
    if (other === undefined) found.push(`${path} missing: ${place}`);
    else compare(path, one, other, free, found);
  });
  for (const place of left.keys()) {
    if (!free.has(`${part}[+]`) && !free.has(`${part}[${place}]`)) found.push(`${part} extra: ${place}`);
  }
}

/** Where a record stands on its sheet; findings are told apart by their rule too. */
function placeOf(one: JsonObject): string {
  if (typeof one.rule === 'string') return String(one.cell);
  if (typeof one.range === 'string') return `${String(one.sheet)}!${one.range}`;
  const cells = asObject(one.cells ?? null);
  if ('status' in cells) return `${String(one.sheet)}!${String(cells.plan)}/${String(cells.status)}`;
  return String(asObject(one.actual ?? one.target ?? null).cell ?? one.name);
}

function compareSets(
  part: string,
  wanted: readonly Json[],
  read: readonly Json[],
  free: FreePaths,
  found: string[],
): void {
  const isBound = (cell: Json) => !free.has(`${part}[${String(cell)}]`);
  const missing = wanted.filter(cell => !read.includes(cell) && isBound(cell));
  const extra = read.filter(cell => !wanted.includes(cell) && isBound(cell));
  if (missing.length > 0) found.push(`${part} missing: ${missing.join(' ')}`);
  if (extra.length > 0) found.push(`${part} extra: ${extra.join(' ')}`);
}

function compare(path: string, wanted: Json, read: Json, free: FreePaths, found: string[]): void {
  if (free.has(path)) return;
  if (Array.isArray(wanted) && Array.isArray(read) && wanted.length === read.length) {
    wanted.forEach((one, index) => {
      compare(`${path}[${index}]`, one, read[index] ?? null, free, found);
    });
  } else if (isObject(wanted) && isObject(read)) {
    for (const key of new Set([...Object.keys(wanted), ...Object.keys(read)])) {
      if (NOT_COMPARED.has(key)) continue;
      // What a sheet does not have may be null or left out.
      compare(`${path}.${key}`, wanted[key] ?? null, read[key] ?? null, free, found);
    }
  } else if (wanted !== read) {
    found.push(`${path}: ${JSON.stringify(wanted)} expected, ${JSON.stringify(read)} read`);
  }
}

function freePaths(expected: JsonObject) {
  const patterns = listOf(expected._free ?? []).map(one => {
    const path = String(asObject(one).path);
    const escaped = path.split('[*]').map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`^${escaped.join('\\[\\d+\\]')}$`);
  });
  return { has: (path: string) => patterns.some(pattern => pattern.test(path)) };
}

function listOf(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asObject(value: Json): JsonObject {
  return isObject(value) ? value : {};
}
