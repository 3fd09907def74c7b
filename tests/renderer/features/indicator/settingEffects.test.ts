import { describe, expect, test } from 'vitest';
import { addUpEffect } from '../../../../renderer/features/indicator/addUpEffect.ts';
import {
  achievementEffect,
  directionEffect,
  resultEffect,
  roundingEffect,
  scaleEffect,
  type Trial,
  trial,
  unitEffect,
} from '../../../../renderer/features/indicator/settingEffects.ts';
import type { Indicator, Measurement } from '../../../../shared/domain/records.ts';
import {
  countRecord,
  indicatorRecord,
  planOf,
  resultRecord,
  targetRecord,
} from '../../../support/samplePlan.ts';

/** 令和6年度 of an indicator with a target and figures, tried with other settings. */
function tried(change: Partial<Indicator>, target: string, measurement: Measurement[]): Trial {
  const indicator = indicatorRecord(1);
  const plan = planOf({
    indicator: [indicator],
    target: target === '' ? [] : [targetRecord(1, target)],
    measurement,
  });
  const at = trial(plan.records, { ...indicator, ...change }, 2024, 'annual');
  // trying changes nothing
  expect(plan.records.indicator.get('1')).toBe(indicator);
  return at;
}

const result = [resultRecord(1, '2.4％')];
const counts = [countRecord(1, 'numerator', '26'), countRecord(1, 'denominator', '34')];

describe('設定の働きを、いまの値で示す', () => {
  test('達成度', () => {
    const line = (change: Partial<Indicator>, target = '3.6％以上', figures = result) =>
      achievementEffect(tried(change, target, figures));
    expect(line({ achievementBasis: 'printed' })).toBe('2.4％ ÷ 3.6％ ＝ 67％');
    expect(line({ achievementBasis: 'printed', achievementDecimals: 1 })).toBe('2.4％ ÷ 3.6％ ＝ 66.7％');
    expect(line({ achievementBasis: 'counts' })).toBe('実施者数か見込者数が、まだ入力されていません');
    expect(line({ achievementBasis: 'none' })).toBe('達成度の欄を空けておきます');
    expect(line({}, '3.6％以下')).toBe('少ないほどよい目標のため、表示しません');
    expect(line({}, '')).toBe('比べる数値の目標が、ありません');
    expect(line({}, '3.6％以上', [])).toBe('数値の結果が、まだありません');
    expect(line({}, '0％以上')).toBe('2.4％ ÷ 0％ は計算できません（#分母0）');
    const planned = [...counts, { ...countRecord(1, 'numerator', '40'), kind: 'plannedNumerator' as const }];
    expect(line({ achievementBasis: 'counts' }, '', planned)).toBe('26 ÷ 40 ＝ 65％');
  });

  test('結果の決め方', () => {
    expect(resultEffect(tried({ resultBasis: 'counts' }, '', counts))).toBe('26 ÷ 34 ＝ 76.5％');
    expect(resultEffect(tried({ resultBasis: 'counts' }, '', result))).toBe(
      '実施者数か対象者数が、まだ入力されていません',
    );
    expect(resultEffect(tried({}, '', result))).toBe('入力した「2.4％」を使います');
    expect(resultEffect(tried({}, '', []))).toBe('結果が、まだ入力されていません');
  });

  test('丸めは、率と達成度の端数で示す', () => {
    const line = (rounding: Indicator['rounding']) =>
      roundingEffect(tried({ resultBasis: 'counts', decimals: 0, rounding }, '90％以上', counts));
    expect(line('halfUp')).toBe('率 76.470588…％ → 76％、達成度 84.444444…％ → 84％');
    expect(line('ceiling')).toBe('率 76.470588…％ → 77％、達成度 85.555555…％ → 86％');
    expect(roundingEffect(tried({}, '', result))).toBe('端数の出る計算は、いまはありません');
  });

  test('良い方向は、「以上・以下」のない目標で示す', () => {
    const line = (direction: Indicator['direction'], target: string) =>
      directionEffect(tried({ direction }, target, result));
    expect(line('higher', '3.6％')).toBe('3.6％以上なら達成。いまの評価は ×');
    expect(line('lower', '3.6％')).toBe('3.6％以下なら達成。いまの評価は 〇');
    expect(line('lower', '3.6％以上')).toBe('目標の書き方で決まるため、判定は変わりません');
    expect(line('lower', '')).toBe('目標が、まだありません');
  });

  test('評価基準と単位', () => {
    expect(scaleEffect(tried({ judgementScale: 'metUnmet' }, '3.6％以上', result))).toBe(
      '〇 目標を達成、× 目標に未達、－ 数値による評価なし。いまの評価は ×',
    );
    expect(scaleEffect(tried({ judgementScale: 'grade' }, '3.6％以上', result))).toMatch(/いまの評価は C$/);
    expect(unitEffect(tried({ unit: '件' }, '', []))).toBe(
      '単位を付けずに「12」と入力すると、12件 になります',
    );
  });

  test('月の積み上げ', () => {
    const month = (period: Measurement['period'], text: string) => resultRecord(1, text, { period });
    const months = [month('m04', '10件'), month('m05', '12件')];
    const line = (addUp: Indicator['addUp'], figures: Measurement[]) =>
      addUpEffect(tried({ addUp }, '', figures), 'actual');
    expect(line('sum', months)).toBe('4月 10件、5月 12件 → 年間 22件');
    expect(line('latest', months)).toBe('4月 10件、5月 12件 → 年間 12件');
    expect(line('average', months)).toBe('4月 10件、5月 12件 → 年間 11件');
    expect(line('sum', [...months, month('m06', '8件'), month('m01', '1件')])).toBe(
      '4月 10件 … 1月 1件（4か月） → 年間 31件',
    );
    expect(line('none', months)).toBe('四半期や年間の値は、それぞれ入力します');
    expect(line('sum', [])).toBe('月の値が、まだ入力されていません');
    expect(line('sum', [...months, month('annual', '30件')])).toBe(
      '年間の値が入力されているため、その値を使います',
    );
    expect(addUpEffect(tried({ addUp: 'none' }, '', months), 'denominator')).toBe(
      '月を積み上げない指標では使いません',
    );
  });
});
