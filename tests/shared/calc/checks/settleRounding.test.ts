import { describe, expect, test } from 'vitest';
import { exactText, explainRounding } from '../../../../shared/calc/checks/explainRounding.ts';
import { leftOutAddends } from '../../../../shared/calc/checks/leftOutAddends.ts';
import { recomputation } from '../../../../shared/calc/checks/recomputation.ts';
import { settleRounding } from '../../../../shared/calc/checks/settleRounding.ts';
import { decimalText, toDecimal } from '../../../../shared/domain/decimalText.ts';
import type { RoundingMode } from '../../../../shared/domain/rounding.ts';

const exact = (text: string) => toDecimal(decimalText(text));

/** Printed rates and what they come from, as one column. */
function column(
  rates: readonly (readonly [printed: string, exact: string])[],
  rounding: RoundingMode | null = null,
) {
  return settleRounding(
    rates.map(([printed, value], index) =>
      recomputation({
        key: `${index}`,
        rule: 'ratio',
        place: { at: 'section', sectionId: index },
        printed: { text: `${printed}％`, figure: { value: decimalText(printed), unit: '%' } },
        exact: exact(value),
        formula: '',
        group: 'column',
        rounding,
      }),
    ),
  );
}
const wrong = (result: ReturnType<typeof column>) =>
  result.checks.filter(({ agrees }) => !agrees).map(({ printed }) => printed);

test('印字を作る丸め方をすべて挙げる', () => {
  expect(explainRounding(decimalText('77'), exact('76.47'))).toEqual(['ceiling']);
  expect(explainRounding(decimalText('6.3'), exact('6.25'))).toEqual(['halfUp', 'ceiling']);
  expect(explainRounding(decimalText('9.3'), exact('9.304'))).toEqual(['halfUp', 'truncate']);
  expect(explainRounding(decimalText('10'), exact('10'))).toEqual(['halfUp', 'truncate', 'ceiling']);
  expect(explainRounding(decimalText('-0.8'), exact('-0.85'))).toEqual(['truncate']);
  expect(exactText(exact('76.4705882352941'))).toBe('76.470588…');
  expect(exactText(exact('6.25'))).toBe('6.25');
});

describe('列の丸めの癖', () => {
  test('切捨てで全部説明がつく列は癖で、誤りはない', () => {
    const result = column([
      ['9.3', '9.304'],
      ['8.8', '8.886'],
      ['8.1', '8.197'],
    ]);
    expect(wrong(result)).toEqual([]);
    expect(result.habits).toMatchObject([{ rounding: 'truncate', figures: 3, telling: 2 }]);
  });
  test('四捨五入の列に一つだけ混じった切上げは誤り', () => {
    const result = column([
      ['83', '82.5'],
      ['28', '28.125'],
      ['40', '40.206'],
      ['77', '76.47'],
    ]);
    expect(wrong(result)).toEqual(['77％']);
    expect(result.habits).toEqual([]);
  });
  test('値が一つしかない列の切捨ては、癖とは言えない', () => {
    expect(wrong(column([['8.8', '8.886']]))).toEqual(['8.8％']);
  });
  test('切捨ての列に混じったどの丸めでもない値だけが誤り', () => {
    const result = column([
      ['8.8', '8.886'],
      ['8.1', '8.197'],
      ['7.8', '7.866'],
      ['5.0', '6.1'],
    ]);
    expect(wrong(result)).toEqual(['5.0％']);
    expect(result.habits).toMatchObject([{ rounding: 'truncate', figures: 3 }]);
  });
  test('丸めを設定した列では、印字より設定が優先する', () => {
    expect(
      wrong(
        column(
          [
            ['8.8', '8.886'],
            ['8.1', '8.197'],
          ],
          'halfUp',
        ),
      ),
    ).toEqual(['8.8％', '8.1％']);
    expect(wrong(column([['8.9', '8.886']], 'truncate'))).toEqual(['8.9％']);
  });
});

describe('合計に入っていない値', () => {
  const addends = [96_253, 72_586, 75_277, 11].map((amount, index) => ({
    name: `第${index + 1}四半期`,
    text: String(amount),
    amount: exact(String(amount)),
  }));
  const names = (printed: string) => leftOutAddends(addends, exact(printed))?.map(({ name }) => name) ?? null;

  test('抜けた値を名指しする。同じなら少ないほう、後ろのほう', () => {
    expect(names('168850')).toEqual(['第3四半期']);
    expect(names('168839')).toEqual(['第3四半期', '第4四半期']);
  });
  test('抜けでは説明できない合計には何も言わない', () => {
    expect(names('1')).toBeNull();
    expect(names('244127')).toBeNull();
  });
});
