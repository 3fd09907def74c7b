import { type Blocks, blocksOf, itemAt, withItem } from './blocks.ts';

/**
 * Records of one kind by key, in the order in which their keys first came in. It never changes: `with` and
 * `without` make a new map, which shares with the old one all but a few small blocks, so that an edit costs the
 * same in a large document as in a small one.
 */
export class RecordMap<T> implements ReadonlyMap<string, T> {
  /** The place of every key that any of the maps made from each other has ever had. It only grows. */
  readonly #places: Map<string, number>;
  readonly #records: Blocks<T>;
  readonly size: number;

  private constructor(places: Map<string, number>, records: Blocks<T>, size: number) {
    this.#places = places;
    this.#records = records;
    this.size = size;
  }

  /** Of several with the same key the last one counts. */
  static by<T>(records: Iterable<T>, keyOf: (record: T) => string): RecordMap<T> {
    const places = new Map<string, number>();
    const inOrder: T[] = [];
    for (const record of records) {
      const key = keyOf(record);
      const place = places.get(key) ?? places.size;
      if (place === places.size) places.set(key, place);
      inOrder[place] = record;
    }
    return new RecordMap(places, blocksOf(inOrder), places.size);
  }

  /** The same records; nothing is copied where they are such a map already. */
  static of<T>(records: ReadonlyMap<string, T>): RecordMap<T> {
    if (records instanceof RecordMap) return records;
    const places = new Map<string, number>();
    for (const key of records.keys()) places.set(key, places.size);
    return new RecordMap(places, blocksOf([...records.values()]), records.size);
  }

  get(key: string): T | undefined {
    const place = this.#places.get(key);
    return place === undefined ? undefined : itemAt(this.#records, place);
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  with(key: string, record: T): RecordMap<T> {
    const known = this.#places.get(key);
    const place = known ?? this.#places.size;
    if (known === undefined) this.#places.set(key, place);
    const isNew = itemAt(this.#records, place) === undefined;
    return new RecordMap(this.#places, withItem(this.#records, place, record), this.size + (isNew ? 1 : 0));
  }

  without(key: string): RecordMap<T> {
    const place = this.#places.get(key);
    if (place === undefined || itemAt(this.#records, place) === undefined) return this;
    return new RecordMap(this.#places, withItem(this.#records, place, undefined), this.size - 1);
  }

  *entries(): MapIterator<[string, T]> {
    for (const [key, place] of this.#places) {
      const record = itemAt(this.#records, place);
      if (record !== undefined) yield [key, record];
    }
  }

  *keys(): MapIterator<string> {
    for (const [key] of this.entries()) yield key;
  }

  *values(): MapIterator<T> {
    for (const [, record] of this.entries()) yield record;
  }

  [Symbol.iterator](): MapIterator<[string, T]> {
    return this.entries();
  }

  forEach(visit: (record: T, key: string, map: ReadonlyMap<string, T>) => void): void {
    for (const [key, record] of this.entries()) visit(record, key, this);
  }
}
