import { unzip, zip } from '../electron/excel/support.ts';
import type { Chooser } from './requests.ts';

/** Words that have undone parsers before: names of every object, endless numbers, sizes nobody has, entities. */
const TOKENS = [
  '__proto__',
  'constructor',
  '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>&x;',
  '&#0;',
  '&#x10FFFF;',
  '&amp;amp;',
  'r="XFD1048577"',
  'ref="A1:XFD1048576"',
  'count="4294967295"',
  '1e999',
  '-0',
  '９'.repeat(400),
  '"',
  "'",
  '<',
  ']]>',
  '<![CDATA[',
  '<!--',
  '\0',
  '\ufeff',
  '\ud800',
  "=cmd|'/c calc'!A1",
  '<f>WEBSERVICE("http://127.0.0.1:9/")</f>',
  'rowspan=99999 colspan=99999',
  ',,,,,,,,,,"""',
] as const;

function changedBytes(bytes: Buffer, choose: Chooser): Buffer {
  const at = choose.below(bytes.length + 1);
  const length = 1 + choose.below(choose.below(4) === 0 ? 400 : 12);
  const [before, piece, after] = [bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at)];
  switch (choose.below(6)) {
    case 0:
      return Buffer.concat([before, bytes.subarray(at + length)]);
    case 1:
      return Buffer.concat([before, ...Array.from({ length: 1 + choose.below(40) }, () => piece), after]);
    case 2:
      return Buffer.concat([before, Buffer.from(choose.one(TOKENS)), after]);
    case 3:
      return Buffer.from(before);
    case 4: {
      const from = choose.below(bytes.length + 1);
      return Buffer.concat([before, bytes.subarray(from, from + length), after]);
    }
    default: {
      const changed = Buffer.from(bytes);
      for (let left = length; left > 0; left--) changed[choose.below(bytes.length)] = choose.below(256);
      return changed;
    }
  }
}

function several(bytes: Buffer, choose: Chooser): Buffer {
  let changed = bytes;
  for (let left = 1 + choose.below(3); left > 0; left--) changed = changedBytes(changed, choose);
  return changed;
}

/**
 * The file with some of its bytes changed, cut out, repeated or put in. Of a workbook that is an archive mostly a
 * part is changed and packed anew, so that the change comes past the gate's sums.
 */
export function mutated(bytes: Buffer, choose: Chooser): Buffer {
  const isArchive = bytes.subarray(0, 2).toString() === 'PK';
  if (!isArchive || choose.below(4) === 0) return several(bytes, choose);
  const parts = unzip(bytes).map(({ name, content }) => ({ name, data: content }));
  const part = parts[choose.below(parts.length)];
  if (part) part.data = several(part.data, choose);
  return zip(parts);
}
