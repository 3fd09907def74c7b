/** One operation on the watched disk, in the order they reached it. */
export type DiskOperation =
  | { kind: 'open'; file: string; empties: boolean }
  | { kind: 'write'; file: string; offset: number; bytes: Buffer }
  | { kind: 'truncate'; file: string; length: number }
  | { kind: 'sync'; file: string }
  | { kind: 'syncFolder' }
  | { kind: 'remove'; file: string }
  | { kind: 'rename'; file: string; to: string }
  /** What the program said on its standard output. */
  | { kind: 'said'; text: string };

const HEAD = 17;

/** The trace that disk.c wrote. */
export function readTrace(bytes: Buffer): DiskOperation[] {
  const names: string[] = [];
  const nameOf = (number: number) => names[number - 1] ?? '';
  const operations: DiskOperation[] = [];
  for (let at = 0; at + HEAD <= bytes.length; ) {
    const letter = String.fromCharCode(bytes[at] ?? 0);
    const file = nameOf(bytes.readUInt32LE(at + 1));
    const offset = Number(bytes.readBigUInt64LE(at + 5));
    const length = bytes.readUInt32LE(at + 13);
    at += HEAD;
    const hasBytes = letter === 'W' || letter === 'A' || letter === 'N';
    const own = hasBytes ? bytes.subarray(at, at + length) : Buffer.alloc(0);
    at += own.length;
    if (letter === 'N') names.push(own.toString());
    else if (letter === 'O') operations.push({ kind: 'open', file, empties: offset === 1 });
    else if (letter === 'W') operations.push({ kind: 'write', file, offset, bytes: own });
    else if (letter === 'T') operations.push({ kind: 'truncate', file, length: offset });
    else if (letter === 'S') operations.push({ kind: 'sync', file });
    else if (letter === 'D') operations.push({ kind: 'syncFolder' });
    else if (letter === 'U') operations.push({ kind: 'remove', file });
    else if (letter === 'R') operations.push({ kind: 'rename', file, to: nameOf(offset) });
    else if (letter === 'A') operations.push({ kind: 'said', text: own.toString() });
    else throw new Error(`unknown operation ${letter}`);
  }
  return operations;
}
