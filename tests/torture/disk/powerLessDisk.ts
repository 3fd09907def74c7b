import type { DiskOperation } from './diskTrace.ts';
import { GrowingBytes } from './growingBytes.ts';

type Pending = Extract<DiskOperation, { kind: 'write' | 'truncate' }>;
interface FileOnDisk {
  durable: GrowingBytes;
  /** Not synced yet. */
  pending: Pending[];
}
type Entries = Map<string, FileOnDisk>;

/** Hard disks write whole pages, but a page that is being written when the power goes may stay torn at a sector. */
const PAGE = 4096;
const SECTOR = 512;
const TORN = 0.1;

/**
 * What a disk may hold after its power was cut. All that was synced is there. Of the rest: nothing, or what came
 * first, or any pages of it in any order, some of them torn. A name (new, removed, renamed) is sure only after its
 * folder was synced.
 */
export class PowerLessDisk {
  private readonly entries: Entries;
  private sure: Entries;
  private readonly unsure: Entries[] = [];

  constructor(files: ReadonlyMap<string, Buffer>) {
    this.entries = new Map(
      [...files].map(([name, bytes]) => [name, { durable: GrowingBytes.of(bytes), pending: [] }]),
    );
    this.sure = new Map(this.entries);
  }

  /** Follows one operation of the program. */
  follow(operation: DiskOperation): void {
    if (operation.kind === 'said') return;
    if (operation.kind === 'syncFolder') {
      this.sure = new Map(this.entries);
      this.unsure.length = 0;
      return;
    }
    if (operation.kind === 'remove' || operation.kind === 'rename') {
      this.rename(operation.file, operation.kind === 'rename' ? operation.to : null);
      return;
    }
    const { file } = operation;
    if (operation.kind === 'open' && !this.entries.has(file)) {
      this.entries.set(file, { durable: GrowingBytes.of(Buffer.alloc(0)), pending: [] });
      this.unsure.push(new Map(this.entries));
    }
    const own = this.entries.get(file);
    if (!own) return;
    if (operation.kind === 'open' && operation.empties)
      own.pending.push({ kind: 'truncate', file, length: 0 });
    else if (operation.kind === 'sync') {
      for (const one of own.pending) apply(own.durable, one);
      own.pending = [];
    } else if (operation.kind === 'write' || operation.kind === 'truncate') own.pending.push(operation);
  }

  private rename(from: string, to: string | null): void {
    const moved = this.entries.get(from);
    this.entries.delete(from);
    if (to !== null && moved) this.entries.set(to, moved);
    this.unsure.push(new Map(this.entries));
  }

  /** One of the states a cut at this moment may leave: file name → bytes. */
  afterCut(random: () => number): Map<string, Buffer> {
    const survives = random();
    const names = survives < 1 / 3 ? 0 : Math.floor(random() * (this.unsure.length + 1));
    const entries = names === 0 ? this.sure : (this.unsure[names - 1] ?? this.sure);
    return new Map(
      [...entries].map(([name, { durable, pending }]) => {
        const bytes = durable.copy();
        if (survives >= 2 / 3) for (const one of pending) applyInPart(bytes, one, random);
        else if (survives >= 1 / 3) {
          const first = Math.floor(random() * (pending.length + 1));
          for (const one of pending.slice(0, first)) apply(bytes, one);
        }
        return [name, bytes.content()];
      }),
    );
  }
}

function apply(bytes: GrowingBytes, one: Pending): void {
  if (one.kind === 'write') bytes.write(one.offset, one.bytes);
  else bytes.setLength(one.length);
}

function applyInPart(bytes: GrowingBytes, one: Pending, random: () => number): void {
  if (one.kind === 'truncate') {
    if (random() < 0.5) apply(bytes, one);
    return;
  }
  for (let at = 0; at < one.bytes.length; ) {
    const length = Math.min(PAGE - ((one.offset + at) % PAGE), one.bytes.length - at);
    if (random() < 0.5) {
      const whole = random() >= TORN;
      const kept = whole ? length : Math.min(length, SECTOR * (1 + Math.floor(random() * 7)));
      bytes.write(one.offset + at, one.bytes.subarray(at, at + kept));
    }
    at += length;
  }
}
