import { type Command, puts } from './command.ts';

/**
 * A number by which two sides find out whether they have made the same command. Equal records give equal numbers
 * whatever the order of their keys. It guards against a mistake, not against anybody's intent.
 */
export function commandDigest(command: Command): number {
  let digest = 0;
  for (const { record, before, after } of puts(command)) {
    digest = mixed(mixed(mixed(digest, ofKey(record)), ofValue(before)), ofValue(after));
  }
  return digest >>> 0;
}

function ofValue(value: unknown): number {
  if (typeof value === 'string') return ofText(value, 1);
  if (typeof value !== 'object') return ofText(String(value), 2);
  if (value === null) return 3;
  if (Array.isArray(value)) return value.reduce((digest: number, item) => mixed(digest, ofValue(item)), 4);
  let sum = 5;
  for (const key in value) {
    const held: unknown = (value as Record<string, unknown>)[key];
    if (held !== undefined) sum = (sum + mixed(ofKey(key), ofValue(held))) | 0;
  }
  return sum;
}

const keys = new Map<string, number>();

/** The names of the fields are few and come again and again. */
function ofKey(key: string): number {
  const known = keys.get(key);
  if (known !== undefined) return known;
  const digest = ofText(key, 6);
  keys.set(key, digest);
  return digest;
}

/** FNV-1a */
function ofText(text: string, kind: number): number {
  let digest = OFFSET ^ kind;
  for (let at = 0; at < text.length; at += 1) digest = Math.imul(digest ^ text.charCodeAt(at), PRIME);
  return digest;
}

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** Each bit of either side reaches all of the result (the last steps of MurmurHash3). */
function mixed(digest: number, next: number): number {
  let mix = Math.imul(digest, 31) ^ next;
  mix = Math.imul(mix ^ (mix >>> 16), 0x85ebca6b);
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35);
  return mix ^ (mix >>> 16);
}
