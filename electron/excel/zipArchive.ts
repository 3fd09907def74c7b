import { crc32, inflateRawSync } from 'node:zlib';
import { refuse } from './refusal.ts';

/** One part of a zip file, described by its central header; the header and the local one agree. */
export interface ZipEntry {
  name: string;
  method: number;
  crc: number;
  compressedSize: number;
  size: number;
  /** Where the local header begins, its data begins and ends. */
  localStart: number;
  dataStart: number;
  dataEnd: number;
  /** Where its header stands in the central directory. */
  centralStart: number;
}

export interface ZipArchive {
  bytes: Buffer;
  /** In the order of the central directory. */
  entries: ZipEntry[];
  centralStart: number;
  /** Where the end record begins; its comment and whatever follows run to the end of the file. */
  endStart: number;
}

/** Far above real workbooks (largest seen: 1,033 parts, 60 MB, ratio 69), far below what kills a program. */
export const archiveLimits = {
  entries: 5000,
  partSize: 256 * 2 ** 20,
  totalSize: 512 * 2 ** 20,
  ratio: 250,
  ratioFloor: 2 ** 20,
};

const END_SIZE = 22;
const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
const MAX_COMMENT = 0xffff;

/**
 * Reads the central directory only, nothing is inflated. Refuses what a workbook never has: duplicate or
 * travelling names, links, overlaps, zip64, encryption, sizes of a bomb.
 */
export function openZip(input: Uint8Array): ZipArchive {
  const bytes = Buffer.from(input.buffer, input.byteOffset, input.byteLength);
  const endStart = findEnd(bytes);
  const count = bytes.readUInt16LE(endStart + 10);
  const centralSize = bytes.readUInt32LE(endStart + 12);
  const centralStart = bytes.readUInt32LE(endStart + 16);
  if (count === 0xffff || centralStart === 0xffffffff) refuse('workbookUnsafe', 'zip64');
  if (bytes.readUInt16LE(endStart + 8) !== count) refuse('workbookUnsafe', 'split archive');
  if (count > archiveLimits.entries) refuse('workbookTooLarge', `${count} parts`);
  if (centralStart + centralSize > endStart) refuse('workbookDamaged', 'central directory out of range');

  const entries: ZipEntry[] = [];
  let at = centralStart;
  for (let index = 0; index < count; index++) {
    const { entry, end } = readEntry(bytes, at, centralStart + centralSize);
    entries.push(entry);
    at = end;
  }
  checkNames(entries);
  checkSizes(entries);
  checkPlaces(entries, centralStart);
  return { bytes, entries, centralStart, endStart };
}

function findEnd(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - END_SIZE - MAX_COMMENT);
  let found = -1;
  for (let at = bytes.length - END_SIZE; at >= first; at--) {
    if (bytes.readUInt32LE(at) !== 0x06054b50) continue;
    // A comment may hold the signature: the record whose comment ends with the file is the right one.
    if (at + END_SIZE + bytes.readUInt16LE(at + 20) === bytes.length) return at;
    if (found < 0) found = at;
  }
  return found >= 0 ? found : refuse('workbookDamaged', 'no end of central directory');
}

function readEntry(bytes: Buffer, at: number, limit: number): { entry: ZipEntry; end: number } {
  if (at + CENTRAL_SIZE > limit || bytes.readUInt32LE(at) !== 0x02014b50) {
    refuse('workbookDamaged', 'bad central directory');
  }
  const flags = bytes.readUInt16LE(at + 8);
  const method = bytes.readUInt16LE(at + 10);
  const nameLength = bytes.readUInt16LE(at + 28);
  const end = at + CENTRAL_SIZE + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  if (end > limit) refuse('workbookDamaged', 'bad central directory');
  const nameBytes = bytes.subarray(at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameLength);
  const name = nameBytes.toString('utf8');
  if (flags & 0x2041) refuse('workbookEncrypted', `encrypted part ${name}`);
  if (method !== 0 && method !== 8) refuse('workbookUnsafe', `compression ${method}`);
  if (((bytes.readUInt32LE(at + 38) >>> 28) & 0xf) === 0xa) refuse('workbookUnsafe', `link ${name}`);

  const localStart = bytes.readUInt32LE(at + 42);
  const compressedSize = bytes.readUInt32LE(at + 20);
  const size = bytes.readUInt32LE(at + 24);
  if ([localStart, compressedSize, size].includes(0xffffffff)) refuse('workbookUnsafe', 'zip64');
  const dataStart = dataStartOf(bytes, localStart, nameBytes);
  const entry: ZipEntry = {
    name,
    method,
    crc: bytes.readUInt32LE(at + 16),
    compressedSize,
    size,
    localStart,
    dataStart,
    dataEnd: dataStart + compressedSize,
    centralStart: at,
  };
  return { entry, end };
}

function dataStartOf(bytes: Buffer, localStart: number, nameBytes: Buffer): number {
  if (localStart + LOCAL_SIZE > bytes.length || bytes.readUInt32LE(localStart) !== 0x04034b50) {
    refuse('workbookDamaged', 'bad local header');
  }
  const nameStart = localStart + LOCAL_SIZE;
  const nameEnd = nameStart + bytes.readUInt16LE(localStart + 26);
  if (!bytes.subarray(nameStart, nameEnd).equals(nameBytes)) refuse('workbookUnsafe', 'two names for a part');
  return nameEnd + bytes.readUInt16LE(localStart + 28);
}

function checkNames(entries: readonly ZipEntry[]): void {
  const seen = new Set<string>();
  for (const { name } of entries) {
    if (/(^|\/)\.\.(\/|$)|^\/|\\|^[a-z]:|\0/i.test(name)) refuse('workbookUnsafe', `part name ${name}`);
    const key = name.toLowerCase();
    if (seen.has(key)) refuse('workbookUnsafe', `duplicate part ${name}`);
    seen.add(key);
  }
}

function checkSizes(entries: readonly ZipEntry[]): void {
  let total = 0;
  for (const { name, size, compressedSize } of entries) {
    total += size;
    if (size > archiveLimits.partSize) refuse('workbookTooLarge', `${name}: ${size} bytes`);
    if (size > archiveLimits.ratio * compressedSize + archiveLimits.ratioFloor) {
      refuse('workbookUnsafe', `${name}: ${compressedSize} bytes claim to hold ${size}`);
    }
  }
  if (total > archiveLimits.totalSize) refuse('workbookTooLarge', `${total} bytes`);
}

function checkPlaces(entries: readonly ZipEntry[], centralStart: number): void {
  let freeFrom = 0;
  for (const { name, localStart, dataEnd } of [...entries].sort((a, b) => a.localStart - b.localStart)) {
    if (localStart < freeFrom) refuse('workbookUnsafe', `${name} overlaps another part`);
    if (dataEnd > centralStart) refuse('workbookDamaged', `${name} runs out of the file`);
    freeFrom = dataEnd;
  }
}

/** The unpacked bytes of a part. A header that lies about the size cannot make this grow. */
export function inflateEntry(archive: ZipArchive, entry: ZipEntry): Buffer {
  const raw = archive.bytes.subarray(entry.dataStart, entry.dataEnd);
  const data = entry.method === 0 ? raw : inflateBounded(raw, entry);
  if (data.length !== entry.size || crc32(data) !== entry.crc) {
    refuse('workbookDamaged', `${entry.name}: wrong size or checksum`);
  }
  return data;
}

function inflateBounded(raw: Buffer, entry: ZipEntry): Buffer {
  try {
    // One piece of the size it says (and a little more, or zlib asks for a second): pieces would be joined by a copy.
    const chunkSize = Math.max(64, entry.size + 64);
    return inflateRawSync(raw, { maxOutputLength: Math.max(1, entry.size), chunkSize });
  } catch (error) {
    const tooLong = error instanceof RangeError;
    return refuse(tooLong ? 'workbookUnsafe' : 'workbookDamaged', `${entry.name}: ${String(error)}`);
  }
}
