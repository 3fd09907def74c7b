import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { RecordMap } from '../../../shared/domain/recordMap.ts';

const step = fc.record({ key: fc.nat(120).map(String), value: fc.option(fc.nat(9)) });

test('どんな順に入れ替えても Map と同じで、前の版は一つも変わらない', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(200).map(String), fc.nat(9)), { maxLength: 150 }),
      fc.array(step, { maxLength: 60 }),
      (first, steps) => {
        const plain = new Map(first);
        let map = RecordMap.of(plain);
        const versions: { map: RecordMap<number>; entries: [string, number][] }[] = [];
        for (const { key, value } of steps) {
          versions.push({ map, entries: [...plain] });
          if (value === null) plain.delete(key);
          else plain.set(key, value);
          map = value === null ? map.without(key) : map.with(key, value);
          expect(map.size).toBe(plain.size);
          expect(map.get(key)).toBe(plain.get(key));
        }
        const sorted = (entries: Iterable<[string, number]>) =>
          [...entries].sort(([a], [b]) => a.localeCompare(b));
        expect(sorted(map)).toEqual(sorted(plain));
        for (const { map: version, entries } of versions) {
          expect(sorted(version)).toEqual(sorted(entries));
          expect(version.size).toBe(entries.length);
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('100,000件の中の一件を替えても、ほかの塊は共有したまま', () => {
  const map = RecordMap.by(
    Array.from({ length: 100_000 }, (_, id) => ({ id })),
    ({ id }) => String(id),
  );
  const changed = map.with('50000', { id: -1 });
  expect(map.get('50000')).toEqual({ id: 50_000 });
  expect(changed.get('50000')).toEqual({ id: -1 });
  expect(changed.get('99999')).toBe(map.get('99999'));
  expect([...changed.keys()].length).toBe(100_000);
});
