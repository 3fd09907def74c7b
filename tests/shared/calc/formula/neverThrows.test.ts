import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CalcError } from '../../../../shared/calc/cellValue.ts';
import { addendsOf } from '../../../../shared/calc/formula/addendsOf.ts';
import { compileFormula } from '../../../../shared/calc/formula/compileFormula.ts';
import { formatFormula } from '../../../../shared/calc/formula/formatFormula.ts';
import { functionNames } from '../../../../shared/calc/formula/formulaFunctions.ts';
import { formulaProblemText } from '../../../../shared/calc/formula/formulaProblemText.ts';
import { formulaShape } from '../../../../shared/calc/formula/formulaShape.ts';
import type { FormulaTree } from '../../../../shared/calc/formula/formulaTree.ts';
import { formulaWithFigures } from '../../../../shared/calc/formula/formulaWithFigures.ts';
import type { Operand } from '../../../../shared/calc/formula/operand.ts';
import { parseEquation, parseFormula } from '../../../../shared/calc/formula/parseFormula.ts';
import { amountIn } from '../../../../shared/calc/formula/unitFactor.ts';
import { decimalText, fromDecimal } from '../../../../shared/domain/decimalText.ts';
import { round } from '../../../../shared/domain/rounding.ts';
import { anyTreeArbitrary } from './formulaArbitrary.ts';

const PIECES = [
  ...[
    ...functionNames,
    '協会',
    'R６実績（件）',
    '4月',
    '上',
    '指標',
    '『題名』',
    '「名」',
    '"語"',
    '30～39',
    '１，０００',
  ],
  ...[...'+-−×÷()（）、＞～=▲△%％「」『』"”*\\ 　ー.0９a'],
];

describe('どんな入力でも止まらない', () => {
  it('どんな文字の並びも、式か、説明のつく誤りになる', () => {
    const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }).map(list => list.join(''));
    fc.assert(
      fc.property(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 60 })), text => {
        for (const parsed of [parseFormula(text), parseEquation(text)]) {
          if (!parsed.ok) {
            expect(formulaProblemText(parsed.problem)).toMatch(/\S/);
            expect(parsed.problem.at).toBeLessThanOrEqual(text.length);
          }
        }
      }),
      { numRuns: 5000 },
    );
  });

  it.each(['(', '-', '合計(', '1+', '「', '『', 'あ（', '1×', '、', '4月～', '前年('])(
    '「%s」を何千回くり返しても',
    piece => {
      for (const text of [piece.repeat(1900), `${piece.repeat(1900)}1`, `${piece.repeat(90)}1`]) {
        const parsed = parseFormula(text);
        if (parsed.ok) formatFormula(parsed.tree);
        else expect(formulaProblemText(parsed.problem)).toMatch(/\S/);
      }
    },
  );

  it('長い足し算を、書き、計算し、形を調べられる', () => {
    const parsed = parseFormula(Array.from({ length: 2000 }, () => '1').join('+'));
    expect(parsed.ok).toBe(true);
    if (!parsed.ok) return;
    expect(formatFormula(parsed.tree)).toHaveLength(2000 + 3 * 1999);
    expect(formulaShape(parsed.tree)).toBe('sum');
    expect(addendsOf(parsed.tree)).toHaveLength(2000);
    expect(computed(parsed.tree, [], [])).toMatchObject({ amount: expect.anything() });
  });

  it('深い入れ子の引き算も、すぐに形が分かる', () => {
    const depth = 90;
    const parsed = parseFormula(`${'(1 − '.repeat(depth)}1${')'.repeat(depth)}`);
    expect(parsed.ok && formulaShape(parsed.tree)).toBe('difference');
  });

  it('どんな木も、どんな欄の値でも、値か誤りか空欄になり、印字できる', () => {
    fc.assert(
      fc.property(
        anyTreeArbitrary,
        fc.array(operandArbitrary),
        fc.array(answerArbitrary, { minLength: 1 }),
        (tree, values, answers) => {
          const value = computed(tree, values, answers);
          if (value !== null && 'amount' in value) {
            for (const unit of [null, '%', '千円', '百万円']) {
              fromDecimal(round(amountIn(value, unit), 1, 'halfUp'), 1);
            }
          }
          formulaShape(tree);
          addendsOf(tree);
          formulaWithFigures(tree, (_, index) => `${index}件`, { before: '1件', adjustment: '▲7件' });
        },
      ),
      { numRuns: 3000 },
    );
  });
});

const unitArbitrary = fc.constantFrom(null, '%', 'pt', '千円', '百万円', '件');
const operandArbitrary: fc.Arbitrary<Operand> = fc.oneof(
  fc.record({
    figure: fc.record({
      value: fc.stringMatching(/^-?\d{1,30}(\.\d{1,20})?$/).map(decimalText),
      unit: unitArbitrary,
    }),
    text: fc.string(),
  }),
  fc.record({
    figure: fc.constant(null),
    text: fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('令和６年4月～3月', '1,0760人', '－', '')),
  }),
  fc.constant<CalcError>({ calcError: 'cycle' }),
  fc.constant(null),
);
const answerArbitrary: fc.Arbitrary<readonly string[] | CalcError> = fc.oneof(
  fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 3 }),
  fc.constant<CalcError>({ calcError: 'unknownName', detail: '名' }),
);

function computed(
  tree: FormulaTree,
  values: readonly Operand[],
  answers: readonly (readonly string[] | CalcError)[],
) {
  let asked = 0;
  const compiled = compileFormula(tree, {
    resolve: () => answers[asked++ % answers.length] ?? [],
    adjustment: null,
    rowNumber: 1,
    percentCell: true,
  });
  return compiled.compute(values);
}
