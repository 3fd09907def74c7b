import { describe, expect, test } from 'vitest';
import { indicatorStatus, resultText } from '../../../shared/calc/indicatorStatus.ts';
import type { CalculatedPlan } from '../../../shared/calc/planCalculation.ts';
import { applyCommand } from '../../../shared/commands/applyCommand.ts';
import { changedNodes } from '../../../shared/commands/changedNodes.ts';
import { invert } from '../../../shared/commands/command.ts';
import { editField } from '../../../shared/commands/editField.ts';
import type { EditableField } from '../../../shared/commands/fieldInput.ts';
import { toLists } from '../../../shared/domain/planRecords.ts';
import type { Indicator } from '../../../shared/domain/records.ts';
import { countRecord, indicatorRecord, planOf, planWith, targetRecord } from '../../support/samplePlan.ts';

function type(plan: CalculatedPlan, field: EditableField, text: string, reason?: string) {
  const command = editField(plan, {
    indicatorId: 1,
    year: 2024,
    period: 'annual',
    field,
    text,
    reason,
    by: '山田',
    at: '2025-05-01T00:00:00Z',
  });
  if (command) plan.update(applyCommand(plan.records, command), changedNodes(command));
  return command;
}

function status(plan: CalculatedPlan) {
  return indicatorStatus(plan, plan.records.indicator.get('1') as Indicator, 2024, 'annual');
}

describe('結果の入力', () => {
  test.each([
    ['57.2', '57.2%', '57.2'],
    ['５７．２', '57.2%', '57.2'],
    ['57.20%', '57.20%', '57.20'],
    ['▲1.5', '▲1.5%', '-1.5'],
    ['-1.5', '▲1.5%', '-1.5'],
  ])('「%s」は %s と読み、前の書き方に合わせる', (typed, text, value) => {
    const plan = planWith('54.1%以上', '56.16%');
    type(plan, 'actual', typed);
    expect(status(plan).actual).toMatchObject({ text, value, unit: '%' });
  });

  test('結果だけを打ち直しても時点は残り、時点つきで打てば替わる', () => {
    const plan = planWith('前年度末（82.8％）以上', '89.1％\nR7.2実績分');
    type(plan, 'actual', '90.2');
    expect(status(plan).actual).toMatchObject({ text: '90.2％', asOf: '2025-02-28', asOfText: 'R7.2実績分' });
    type(plan, 'actual', '90.5％\nR7.3実績分');
    expect(status(plan).actual).toMatchObject({ text: '90.5％', asOf: '2025-03-31', asOfText: 'R7.3実績分' });
  });

  test('数値の目標に言葉は入らず、何も変わらない', () => {
    const plan = planWith('54.1%以上', '56.16%');
    expect(() => type(plan, 'actual', 'おおむね達成')).toThrow('notAFigure');
    expect(resultText(status(plan))).toBe('56.16%');
  });

  test('けた区切りの誤り 1,0760人 は受け付けない', () => {
    const plan = planWith('10,000人以上', '10,760人', { unit: '人' });
    expect(() => type(plan, 'actual', '1,0760人')).toThrow('notAFigure');
  });

  test('定性の目標には言葉が入る', () => {
    const plan = planWith('定性評価', '');
    type(plan, 'actual', '実施済');
    expect(status(plan)).toMatchObject({ mark: '－' });
  });

  test('消すと未入力に戻る', () => {
    const plan = planWith('54.1%以上', '56.16%');
    type(plan, 'actual', '');
    expect(status(plan)).toMatchObject({ actual: null, mark: null });
  });

  test('同じ内容なら何もしない', () => {
    expect(type(planWith('54.1%以上', '56.16%'), 'actual', '56.16%')).toBeNull();
  });
});

describe('目標の入力', () => {
  test('単位のない目標は指標の単位になる', () => {
    const plan = planWith('54.1%以上', '56.16%');
    type(plan, 'target', '60以上');
    expect(status(plan)).toMatchObject({ target: { text: '60％以上', unit: '%' }, mark: '×' });
  });
  test('読めない目標は文字のまま残る', () => {
    const plan = planWith('54.1%以上', '56.16%');
    type(plan, 'target', '前年度と過去3年度平均のいずれか高い値以上');
    expect(status(plan).target).toMatchObject({ text: '前年度と過去3年度平均のいずれか高い値以上' });
    expect(status(plan).mark).toBeNull();
  });
});

describe('時点と名前の入力', () => {
  test('結果のない指標に時点は入らず、読めない時点も入らない', () => {
    expect(() => type(planWith('54.1%以上', ''), 'asOf', '令和7年3月末')).toThrow('resultMissing');
    const plan = planWith('54.1%以上', '56.16%\nR7.2実績分');
    expect(() => type(plan, 'asOf', 'そのうち')).toThrow('notADate');
    expect(status(plan).actual).toMatchObject({ asOf: '2025-02-28', asOfText: 'R7.2実績分' });
  });
  test('名前は空にできない', () => {
    expect(() => type(planWith('54.1%以上', '56.16%'), 'name', '  ')).toThrow('nameRequired');
  });
});

describe('評価の入力', () => {
  test('計算と違う評価には理由が要る', () => {
    const plan = planWith('54.1%以上', '56.16%');
    expect(() => type(plan, 'mark', '×')).toThrow('reasonRequired');
    type(plan, 'mark', '×', '集計を見直し中');
    expect(status(plan)).toMatchObject({
      mark: '×',
      computedMark: '〇',
      override: { reason: '集計を見直し中' },
    });
  });
  test('計算と同じ評価を打てば、人の評価は要らなくなる', () => {
    const plan = planWith('54.1%以上', '56.16%');
    type(plan, 'mark', '×', '誤り');
    type(plan, 'mark', '○'); // U+25CB, the computed mark is 〇 U+3007
    expect(status(plan).override).toBeNull();
  });
  test('評価基準にない印は受け付けない', () => {
    expect(() => type(planWith('54.1%以上', '56.16%'), 'mark', '◎', 'よくできた')).toThrow('notAMark');
  });
});

test('実施者数と対象者数がそろうと、率はそこから計算される', () => {
  const plan = planOf({
    indicator: [indicatorRecord(1)],
    target: [targetRecord(1, '42.1%以上')],
    measurement: [countRecord(1, 'numerator', '10656')],
  });
  type(plan, 'denominator', '25,557人');
  expect(resultText(status(plan))).toBe('41.7％');
  expect(() => type(plan, 'actual', '50%')).toThrow('fieldNotEditable');
});

test('どの入力も、逆の操作で元の記録に完全に戻る', () => {
  const inputs: [EditableField, string][] = [
    ['no', '9'],
    ['initiative', '健診'],
    ['name', '新しい名前'],
    ['target', '60%以上'],
    ['actual', '61.0'],
    ['numerator', '10'],
    ['denominator', '20'],
    ['asOf', '令和7年3月末'],
    ['mark', '×'],
    ['actual', ''],
  ];
  for (const [field, text] of inputs) {
    const plan = planWith('54.1%以上', '56.16%');
    const before = toLists(plan.records);
    const command = type(plan, field, text, '理由');
    if (command === null) throw new Error(`${field} changed nothing`);
    expect(toLists(plan.records)).not.toEqual(before);
    expect(toLists(applyCommand(plan.records, invert(command)))).toEqual(before);
    expect(invert(invert(command))).toEqual(command);
  }
});
