import { crc32, deflateRawSync } from 'node:zlib';
import type { ZipArchive, ZipEntry } from './zipArchive.ts';

const DESCRIPTOR_FLAG = 0x0008;
const DESCRIPTOR_SIGNATURE = 0x08074b50;
const ZIP64_EXTRA = 0x0001;

/**
 * The same archive with some parts' contents replaced. Every other part keeps its local header, its compressed
 * bytes and whatever stands behind them; names, times, attributes, extra fields, order and comment stay.
 * Without replacements the result is the input, byte for byte.
 */
export function rewriteZip(archive: ZipArchive, contents: ReadonlyMap<string, Buffer>): Buffer {
  const { bytes, centralStart, endStart } = archive;
  const inPlace = [...archive.entries].sort((a, b) => a.localStart - b.localStart);
  const central = Buffer.from(bytes.subarray(centralStart, endStart));
  const pieces: Buffer[] = [bytes.subarray(0, inPlace[0]?.localStart ?? centralStart)];
  let offset = pieces[0]?.length ?? 0;
  inPlace.forEach((entry, at) => {
    const regionEnd = inPlace[at + 1]?.localStart ?? centralStart;
    const content = contents.get(entry.name);
    const header = entry.centralStart - centralStart;
    central.writeUInt32LE(offset, header + 42);
    const region =
      content === undefined
        ? bytes.subarray(entry.localStart, regionEnd)
        : replacedRegion(archive, entry, regionEnd, content, central.subarray(header));
    pieces.push(region);
    offset += region.length;
  });
  const end = Buffer.from(bytes.subarray(endStart));
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...pieces, central, end]);
}

/** Local header, new data and what stood behind the old data; the central header gets the new figures too. */
function replacedRegion(
  archive: ZipArchive,
  entry: ZipEntry,
  regionEnd: number,
  content: Buffer,
  centralHeader: Buffer,
): Buffer {
  const { bytes } = archive;
  const data = entry.method === 0 ? content : deflateRawSync(content);
  const flags = bytes.readUInt16LE(entry.localStart + 6);
  const local = Buffer.from(withoutZip64(bytes.subarray(entry.localStart, entry.dataStart)));
  for (const [header, at] of [
    [local, 6],
    [centralHeader, 8],
  ] as const) {
    // Sizes stand in the header from now on, so nothing follows the data.
    header.writeUInt16LE(header.readUInt16LE(at) & ~DESCRIPTOR_FLAG, at);
    header.writeUInt32LE(crc32(content), at + 8);
    header.writeUInt32LE(data.length, at + 12);
    header.writeUInt32LE(content.length, at + 16);
  }
  const tail = flags & DESCRIPTOR_FLAG ? afterDescriptor(bytes, entry.dataEnd, regionEnd) : entry.dataEnd;
  return Buffer.concat([local, data, bytes.subarray(tail, regionEnd)]);
}

/** The sizes behind the data: 12 bytes, or 16 with their optional signature. */
function afterDescriptor(bytes: Buffer, dataEnd: number, regionEnd: number): number {
  const signed = dataEnd + 16 <= regionEnd && bytes.readUInt32LE(dataEnd) === DESCRIPTOR_SIGNATURE;
  return Math.min(dataEnd + (signed ? 16 : 12), regionEnd);
}

/** Some writers put 64-bit sizes into the local header just in case; in a rewritten part they would be wrong. */
function withoutZip64(local: Buffer): Buffer {
  const extraStart = 30 + local.readUInt16LE(26);
  const kept: Buffer[] = [];
  let at = extraStart;
  while (at + 4 <= local.length) {
    const end = at + 4 + local.readUInt16LE(at + 2);
    if (local.readUInt16LE(at) !== ZIP64_EXTRA) kept.push(local.subarray(at, end));
    at = end;
  }
  kept.push(local.subarray(Math.min(at, local.length)));
  const extra = Buffer.concat(kept);
  const result = Buffer.concat([local.subarray(0, extraStart), extra]);
  result.writeUInt16LE(extra.length, 28);
  return result;
}
