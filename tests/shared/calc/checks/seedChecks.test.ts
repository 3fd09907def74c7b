import { readFileSync } from 'node:fs';
import { Decimal } from 'decimal.js';
import { describe, expect, test } from 'vitest';
import type { SampleBranch } from '../../../../electron/sample/sampleBranch.ts';
import type { Check } from '../../../../shared/calc/checks/check.ts';
import { checkPlan } from '../../../../shared/calc/checks/checkPlan.ts';
import { explainRounding } from '../../../../shared/calc/checks/explainRounding.ts';
import { heldAt } from '../../../../shared/calc/checks/figuresInFormula.ts';
import { parseFormula } from '../../../../shared/calc/formula/parseFormula.ts';
import { amountIn } from '../../../../shared/calc/formula/unitFactor.ts';
import type { NodeId } from '../../../../shared/calc/node.ts';
import { compileAt } from '../../../../shared/calc/table/cellFormula.ts';
import { findFigure, findFigures } from '../../../../shared/domain/figureText.ts';
import type { Period } from '../../../../shared/domain/period.ts';
import { markKey } from '../../../../shared/domain/records.ts';
import type { PlanTable } from '../../../../shared/domain/tableRecords.ts';
import { bothBranches } from '../../../support/bothBranches.ts';

/** One recomputation of the source documents, checked by hand (`tests/fixtures/checks`). */
interface SeedCheck {
  no: string | number;
  where: string;
  printed: string;
  /** The exact value, to six decimals where it goes on. */
  exact: string;
  agrees: boolean;
  /** Which ways of rounding give the printed figure, where the source document tells. */
  rounding?: string[];
  at: string;
  also?: string[];
  /** Counter-checks: a formula that must not give the printed figure. */
  formula?: string;
}

const { plan, yamanashi, saitama, passageId } = bothBranches();
const report = checkPlan(plan);
const checksByKey = new Map(report.checks.map(check => [check.key, check]));

const seeds = (name: string) =>
  JSON.parse(
    readFileSync(new URL(`../../../fixtures/checks/${name}.json`, import.meta.url), 'utf8'),
  ) as SeedCheck[];

function tableOf(branch: SampleBranch, title: string): PlanTable {
  const branchId = branch === yamanashi ? 1 : 2;
  const found = [...plan.records.table.values()].find(
    one => one.branchId === branchId && one.title === title,
  );
  if (!found) throw new Error(`no table ${title}`);
  return found;
}

function cellOf(table: PlanTable, path: string): string {
  for (const row of table.rows) {
    for (const column of table.columns) {
      if ([...row.heads, ...column.heads].join('＞') === path) return `${table.id}/${row.id}/${column.id}`;
    }
  }
  throw new Error(`no cell ${path}`);
}

/** The check of the engine that stands at a place of the seeds' notation. */
function checkAt(branch: SampleBranch, at: string): Check | undefined {
  const weekday = /^曜日『(.+?)』(.+)#(\d+)$/.exec(at);
  if (weekday) {
    const [, title = '', path = '', number = ''] = weekday;
    return checksByKey.get(`calendar/cell/${cellOf(tableOf(branch, title), path)}/${Number(number) - 1}`);
  }
  const indicator = /^指標『(.+)』(\d+)\/(\w+)\/(\w+)$/.exec(at);
  if (indicator) {
    const [, name, year, period, field = ''] = indicator;
    const id = indicatorOf(branch, name ?? '');
    return report.checks.find(({ key }) => key.startsWith(`indicator/${id}/${year}/${period}/${field}/`));
  }
  const passage = /^本文『(.+?)』「(.+)」$/.exec(at);
  if (passage) {
    const [, id = '', printed] = passage;
    return report.checks.find(
      check => check.key.startsWith(`passage/${passageId(branch, id)}/`) && check.printed === printed,
    );
  }
  const equation = /^『(.+)』検算(\d+) (.+)$/.exec(at);
  if (equation) {
    const [, title = '', number = '', row] = equation;
    const table = tableOf(branch, title);
    const heads = (id: string | undefined) =>
      [...table.rows, ...table.columns].find(entry => entry.id === id)?.heads.join('＞');
    return report.checks.find(({ key }) => {
      const [kind, tableId, index, rowId, columnId] = key.split('/');
      const isThis =
        kind === 'equation' && Number(tableId) === table.id && Number(index) === Number(number) - 1;
      return isThis && (heads(rowId) === row || heads(columnId) === row);
    });
  }
  const cell = /^『(.+?』?)』([^』]+)$/.exec(at);
  if (!cell) throw new Error(`not understood: ${at}`);
  const [, title = '', path = ''] = cell;
  return checksByKey.get(`cell/${cellOf(tableOf(branch, title), path)}`);
}

function indicatorOf(branch: SampleBranch, name: string): number {
  const branchId = branch === yamanashi ? 1 : 2;
  const found = [...plan.records.indicator.values()].find(
    one => one.branchId === branchId && one.name === name,
  );
  if (!found) throw new Error(`no indicator ${name}`);
  return found.id;
}

function expectExact(check: Check, exact: string): void {
  if (check.exact === null) {
    const words: Record<string, string> = { 達成: '〇', 未達成: '×', '#不定': '一定ではない' };
    const computed = check.computed.replace(
      /.*目標達成|.*達成しました|.*目標を達成|.*計画を上回る.*/u,
      '達成',
    );
    const unmet = /未達|至らな|低迷/u.test(check.computed) ? '未達成' : computed;
    expect([exact, words[exact]]).toContain(unmet);
    return;
  }
  const distance = new Decimal(check.exact.replace('…', '')).minus(exact).abs();
  expect(distance.lte('0.000001'), `${check.exact} is not ${exact}`).toBe(true);
}

describe.each([
  { name: 'yamanashi', branch: yamanashi, count: 201 },
  { name: 'saitama', branch: saitama, count: 65 + 5 },
])('$name の検算をすべて、文書のデータから再現する', ({ name, branch, count }) => {
  const all = seeds(name);

  test('件数', () => expect(all.length).toBe(count));

  test.each(
    all
      .filter(({ formula }) => formula === undefined)
      .map(seed => [`${seed.no} ${seed.where}`, seed] as const),
  )('%s', (_, seed) => {
    const met = /^指標『(.+)』(\d+)\/(\w+)\/met$/.exec(seed.at);
    if (met) {
      const [, indicator = '', year = '', period = ''] = met;
      const key = markKey(indicatorOf(branch, indicator), Number(year), period as Period);
      expect(plan.get('met', key)).toBe(seed.exact === '達成');
      return;
    }
    for (const at of [seed.at, ...(seed.also ?? [])]) {
      const check = checkAt(branch, at);
      expect(check, `no check at ${at}`).toBeDefined();
      if (!check) return;
      expect(check.agrees).toBe(seed.agrees);
      expectExact(check, seed.exact);
    }
    const first = checkAt(branch, seed.at);
    const told = (seed.rounding ?? []).filter(mode => mode !== 'exact');
    if (told.length > 0) expect(first?.explainedBy.filter(mode => mode !== 'ceiling')).toEqual(told);
    const printed = findFigure(seed.printed);
    if (printed && first?.exact !== null) {
      expect(findFigures(first?.printed ?? '').map(({ value }) => value)).toContain(printed.value);
    }
  });
});

test.each(seeds('saitama').filter(({ formula }) => formula !== undefined))(
  '取り違えた分母・分子では印字の値にならない: $where',
  ({ formula = '', exact, printed }) => {
    const parsed = parseFormula(formula);
    if (!parsed.ok) throw new Error(formula);
    const place = { branchId: 2, year: 2024, period: 'q3', cell: null } as const;
    const compiled = compileAt(plan.records, place, parsed.tree, '%');
    const value = compiled.compute(compiled.needs.map(need => heldAt(plan, need as NodeId)));
    if (value === null || !('amount' in value)) throw new Error(`${formula}: ${JSON.stringify(value)}`);
    const percent = amountIn(value, '%');
    expect(percent.minus(exact).abs().lte('0.000001')).toBe(true);
    const figure = findFigure(printed);
    expect(figure && explainRounding(figure.value, percent)).toEqual([]);
  },
);
