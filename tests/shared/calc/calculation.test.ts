import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCalculation } from '../../../shared/calc/calculation.ts';
import type { Formula, NodeId } from '../../../shared/calc/node.ts';

/** A node that adds up what it needs, counting how often it ran. */
function adding(key: string, needs: readonly string[], ran?: Map<string, number>): Formula {
  return {
    id: id(key),
    needs: needs.map(id),
    compute(values) {
      ran?.set(key, (ran.get(key) ?? 0) + 1);
      return values.reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0);
    },
  };
}

function id(key: string): NodeId {
  return /^[A-Z]/.test(key) ? `branch:${key}` : `mark:${key}`;
}

function sheetOf(records: Record<string, number>, formulas: readonly Formula[]) {
  const calculation = createCalculation(node => records[node.slice('branch:'.length)] ?? null);
  calculation.define(formulas);
  calculation.recompute([]);
  return calculation;
}

test('変えた値に依存するものだけを計算し、同じ値になったところで止まる', () => {
  const ran = new Map<string, number>();
  const records = { A: 1, B: 2 };
  const halved: Formula = { id: id('halved'), needs: [id('A')], compute: ([a]) => Math.floor(Number(a) / 2) };
  const sheet = sheetOf(records, [halved, adding('after', ['halved'], ran), adding('other', ['B'], ran)]);
  ran.clear();
  expect(sheet.recompute([])).toEqual([]);
  records.A = 0;
  expect(sheet.recompute([id('A')])).toEqual([]); // 1 and 0 both halve to 0
  expect(ran.size).toBe(0);
  records.A = 5;
  expect(sheet.recompute([id('A')])).toEqual([id('halved'), id('after')]);
  expect([...ran.keys()]).toEqual(['after']);
});

test('循環する値は循環の相手を名乗り、その先とほかの計算は止まらない', () => {
  const sheet = sheetOf({ A: 3 }, [
    adding('a', ['b', 'A']),
    adding('b', ['c']),
    adding('c', ['a']),
    adding('self', ['self']),
    { id: id('after'), needs: [id('a')], compute: ([a]) => `見えた: ${JSON.stringify(a)}` },
    adding('free', ['A']),
  ]);
  const cycle = sheet.get(id('a')) as { calcError: string; detail: string };
  expect(cycle.calcError).toBe('cycle');
  expect(cycle.detail.split(' ').sort()).toEqual([id('a'), id('b'), id('c')]);
  expect(sheet.get(id('self'))).toEqual({ calcError: 'cycle', detail: id('self') });
  expect(sheet.get(id('after'))).toMatch(/^見えた: .*cycle/);
  expect(sheet.get(id('free'))).toBe(3);
  // broken up again, all of it can be computed
  sheet.define([adding('b', ['A'])]);
  expect(sheet.recompute([]).sort()).toEqual([id('a'), id('after'), id('b'), id('c')].sort());
  expect(['a', 'b', 'c'].map(key => sheet.get(id(key)))).toEqual([6, 3, 6]);
});

test('なくなった式に頼っていた値は、空とみて計算し直される', () => {
  const sheet = sheetOf({ A: 3 }, [adding('a', ['A']), adding('b', ['a', 'A'])]);
  expect(sheet.get(id('b'))).toBe(6);
  sheet.drop([id('a')]);
  expect(sheet.recompute([])).toEqual([id('a'), id('b')]);
  expect(sheet.get(id('b'))).toBe(3);
  sheet.drop([id('b')]);
  sheet.recompute([]);
  expect(sheet.has(id('b'))).toBe(false);
});

test('100,000段の累計も、再帰の深さに縛られない', () => {
  const depth = 100_000;
  const records = { A: 1 };
  const chain = Array.from({ length: depth }, (_, row) =>
    adding(`r${row}`, row === 0 ? ['A'] : [`r${row - 1}`, 'A']),
  );
  const sheet = sheetOf(records, chain);
  expect(sheet.get(id(`r${depth - 1}`))).toBe(depth);
  // the same ring of 100,000 nodes is found as one cycle
  sheet.define([adding('r0', [`r${depth - 1}`])]);
  sheet.recompute([]);
  expect((sheet.get(id('r500')) as { calcError: string }).calcError).toBe('cycle');
});

/** A random change of a random sheet: a new figure, a formula put in, a formula taken out. */
const change = fc.oneof(
  fc.record({ kind: fc.constant('figure' as const), at: fc.nat(3), value: fc.integer({ min: 0, max: 3 }) }),
  fc.record({
    kind: fc.constant('define' as const),
    at: fc.nat(7),
    needs: fc.array(fc.nat(11), { maxLength: 4 }),
  }),
  fc.record({ kind: fc.constant('drop' as const), at: fc.nat(7) }),
);
const recordNames = ['A', 'B', 'C', 'D'];
const nameOf = (index: number) => (index < 4 ? (recordNames[index] as string) : `n${index - 4}`);

test('どんな順に値と式を変えても、差分計算は全計算と同じ結果で、変わった値を漏れなく知らせる', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 40 }), changes => {
      const records: Record<string, number> = {};
      const formulas = new Map<string, Formula>();
      const sheet = sheetOf(records, []);
      for (const step of changes) {
        const before = new Map([...formulas.keys()].map(key => [key, sheet.get(id(key))]));
        const touched: NodeId[] = [];
        if (step.kind === 'figure') {
          const name = nameOf(step.at);
          records[name] = step.value;
          touched.push(id(name));
        } else if (step.kind === 'define') {
          const formula = adding(`n${step.at}`, step.needs.map(nameOf));
          formulas.set(`n${step.at}`, formula);
          sheet.define([formula]);
        } else {
          formulas.delete(`n${step.at}`);
          sheet.drop([id(`n${step.at}`)]);
        }
        const changed = new Set(sheet.recompute(touched));
        const fresh = sheetOf(records, [...formulas.values()]);
        for (const key of formulas.keys()) {
          const value = sheet.get(id(key));
          expect(plain(value)).toEqual(plain(fresh.get(id(key))));
          if (JSON.stringify(before.get(key) ?? null) !== JSON.stringify(value))
            expect(changed).toContain(id(key));
          else expect(changed).not.toContain(id(key));
        }
      }
    }),
    { numRuns: 400 },
  );
});

/** The members of a cycle are named in the order they were found, which may differ. */
function plain(value: unknown): unknown {
  const { detail } = (value ?? {}) as { detail?: string };
  return detail === undefined ? value : detail.split(' ').sort();
}
