import { describe, expect, test } from 'vitest';
import { checkPlan } from '../../../../shared/calc/checks/checkPlan.ts';
import { explain } from '../../../../shared/calc/explain.ts';
import {
  columnRecord,
  countRecord,
  indicatorRecord,
  planOf,
  resultRecord,
  rowRecord,
  tableRecord,
  targetRecord,
} from '../../../support/samplePlan.ts';

const messages = (plan: ReturnType<typeof planOf>) =>
  checkPlan(plan).findings.map(({ rule, message }) => `${rule}: ${message}`);

describe('困った入力は、その場所だけの指摘になり、値はそのまま残る', () => {
  test('実施者数が対象者数より多い', () => {
    const plan = planOf({
      indicator: [indicatorRecord(1, { resultBasis: 'counts' })],
      target: [targetRecord(1, '50%以上')],
      measurement: [countRecord(1, 'numerator', '120'), countRecord(1, 'denominator', '100')],
    });
    expect(messages(plan)).toEqual([
      'bounds: 山梨支部 指標「指標1」令和6年度の実施者数：実施者数 120 が対象者数 100 より多くなっています',
    ]);
    expect(explain(plan, 1, 2024, 'annual')).toMatch(
      /結果 120\.0％ は.*です.*。実施者数 120 が対象者数 100 より多くなっています。$/,
    );
  });

  test('対象者数が 0', () => {
    const plan = planOf({
      indicator: [indicatorRecord(1, { resultBasis: 'counts' })],
      measurement: [countRecord(1, 'numerator', '1'), countRecord(1, 'denominator', '0')],
    });
    expect(messages(plan)).toEqual([
      'bounds: 山梨支部 指標「指標1」令和6年度の対象者数：対象者数が 0 のため、率を計算できません',
    ]);
  });

  test('全支部の数より後ろの順位', () => {
    const plan = planOf({
      indicator: [indicatorRecord(1, { unit: '位', direction: 'lower' })],
      target: [targetRecord(1, '15位以内/47支部中')],
      measurement: [resultRecord(1, '48位')],
    });
    expect(messages(plan)).toEqual([
      'bounds: 山梨支部 指標「指標1」令和6年度の結果：順位 48位 は、全 47 支部の中の順位としてありえません',
    ]);
  });

  test.each(['対前年度比95％以下', '全件を速やかに処理'])(
    '規則を読み取れない目標「%s」は文字のまま残す',
    text => {
      const plan = planOf({ indicator: [indicatorRecord(1)], target: [targetRecord(1, text)] });
      expect(messages(plan)[0]).toContain(
        `の目標「${text}」から判定の規則を読み取れないため、文字のまま保存し`,
      );
      expect(plan.records.target.get('1/2024')?.text).toBe(text);
    },
  );

  test.each(['KPI設定なし', '－', '前年度以上', '15％以下。ただし年間6件以下の場合は1件以下'])(
    '目標「%s」に言うことはない',
    text => {
      const plan = planOf({ indicator: [indicatorRecord(1)], target: [targetRecord(1, text)] });
      expect(messages(plan)).toEqual([]);
    },
  );

  test('知らない列の名前、0で割る式、循環、書き間違いの数値。ほかのセルには及ばない', () => {
    const table = tableRecord(1, {
      columns: [
        columnRecord('a', ['実績']),
        columnRecord('b', ['目標']),
        columnRecord('c', ['率'], { unit: '%', formula: '実績 ÷ 目標' }),
        columnRecord('d', ['謎'], { formula: '実積 × 2' }),
        columnRecord('e', ['甲'], { formula: '乙' }),
        columnRecord('f', ['乙'], { formula: '甲' }),
        columnRecord('g', ['倍'], { formula: '実績 × 2' }),
      ],
      rows: [rowRecord('r1', ['一']), rowRecord('r2', ['二'])],
    });
    const cell = (rowId: string, columnId: string, text: string) => ({
      tableId: 1,
      rowId,
      columnId,
      text,
      formula: null,
    });
    const plan = planOf({
      table: [table],
      tableCell: [
        cell('r1', 'a', '5'),
        cell('r1', 'b', '0'),
        cell('r2', 'a', '1,0760人'),
        cell('r2', 'b', '2'),
      ],
    });
    const found = messages(plan);
    const about = (text: string) => found.filter(message => message.includes(text));
    expect(about('一＞率')[0]).toContain('分母の「一＞目標」が 0 のため計算できません');
    expect(about('一＞謎')[0]).toContain('『実積』という列・行・表が見つかりません');
    expect(about('一＞甲')[0]).toMatch(/「一＞甲」と「一＞乙」の計算式が互いを参照し合っている/);
    expect(about('二＞実績')[0]).toContain(
      '「1,0760人」は数値の書き方が正しくありません。10,760人 のことなら',
    );
    expect(about('一＞倍')).toEqual([]);
    expect(plan.get('cell', '1/r1/g')).toMatchObject({ figure: { value: '10' } });
    expect(about('二＞率')).toEqual([]); // told once, where it began
  });
});

test('確認できない中間の評価（概ね達成）は人の判断とみて、指摘しない', () => {
  const printed = (text: string) => ({
    indicatorId: 1,
    year: 2024,
    period: 'annual' as const,
    field: 'mark' as const,
    text,
  });
  const findings = (text: string) =>
    messages(
      planOf({
        indicator: [indicatorRecord(1, { judgementScale: 'attainment' })],
        target: [targetRecord(1, '50%以上')],
        measurement: [resultRecord(1, '48%')],
        printedFigure: [printed(text)],
      }),
    );
  expect(findings('概ね達成')).toEqual([]);
  expect(findings('未達成')).toEqual([]);
  expect(findings('達成')).toHaveLength(1);
});
