import fc from 'fast-check';
import { callFault } from '../../../../shared/calc/formula/callFault.ts';
import { type FunctionName, functionNames } from '../../../../shared/calc/formula/formulaFunctions.ts';
import type {
  FormulaTree,
  NumberLiteral,
  PathStep,
  Reference,
} from '../../../../shared/calc/formula/formulaTree.ts';
import { decimalText } from '../../../../shared/domain/decimalText.ts';

/** Names as they are printed, and names that try to be something else: signs, numbers, quotes, functions. */
export const nameArbitrary: fc.Arbitrary<string> = fc
  .oneof(
    fc.constantFrom(
      ...[
        '協会',
        'R６実績（件）',
        '4月',
        '上',
        '左',
        '指標',
        '合計',
        '合計（件）',
        'SUM(件)',
        '（累計）',
        '30',
      ],
      ...[
        '1,000人',
        '50％以上',
        'ー',
        '「健康宣言」事業所数',
        'a」b',
        '「',
        '率（％）',
        '4～6月',
        '指標*',
        '\\',
        '＼「',
      ],
      ...[
        'R６-R５（件）',
        '令和6年度 計',
        '▲',
        '△',
        '人/日',
        '①',
        '㈱',
        '『題』',
        '"',
        '”',
        '名（閉じない',
        '名）',
      ],
    ),
    fc.string({ minLength: 1, maxLength: 6, unit: 'binary' }),
    fc.string({
      minLength: 1,
      maxLength: 8,
      unit: fc.constantFrom(...'協会（）()「」『』*＊\\＼～＞+−1０月 ％、"'),
    }),
  )
  .filter(name => name.trim() !== '');

const stepArbitrary: fc.Arbitrary<PathStep> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ name: nameArbitrary }) },
  fc.record({ prefix: nameArbitrary }),
  fc.record({ from: nameArbitrary, to: nameArbitrary }),
);

const pathArbitrary = fc.array(stepArbitrary, { maxLength: 3 });

export const referenceArbitrary: fc.Arbitrary<Reference> = fc.oneof(
  fc.record({
    at: fc.constant('table' as const),
    title: fc.constant(null),
    path: fc.array(stepArbitrary, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ at: fc.constant('table' as const), title: nameArbitrary, path: pathArbitrary }),
  fc.record({ at: fc.constant('indicator' as const), name: nameArbitrary, path: pathArbitrary }),
  fc.constant<Reference>({ at: 'above' }),
  fc.constant<Reference>({ at: 'left' }),
);

const valueArbitrary = fc
  .tuple(
    fc.bigInt({ min: 0n, max: 10n ** 30n - 1n }),
    fc.option(fc.stringMatching(/^\d{1,20}$/), { nil: null }),
  )
  .map(([whole, fraction]) => decimalText(fraction === null ? `${whole}` : `${whole}.${fraction}`));

const numberArbitrary: fc.Arbitrary<NumberLiteral> = fc.record({
  kind: fc.constant('number' as const),
  value: valueArbitrary,
  percent: fc.boolean(),
});

const boundArbitrary = fc
  .record({ value: valueArbitrary, percent: fc.boolean(), negative: fc.boolean() })
  .map(({ value, percent, negative }) => ({ value: negative ? decimalText(`-${value}`) : value, percent }));

const rangeArbitrary: fc.Arbitrary<FormulaTree> = fc.record({
  kind: fc.constant('range' as const),
  from: boundArbitrary,
  to: boundArbitrary,
});

const textArbitrary: fc.Arbitrary<FormulaTree> = fc.record({
  kind: fc.constant('text' as const),
  text: fc.oneof(nameArbitrary, fc.constant('')),
});

const digitsArbitrary: fc.Arbitrary<FormulaTree> = fc
  .integer({ min: -15, max: 15 })
  .map((digits): FormulaTree => {
    const number: FormulaTree = { kind: 'number', value: decimalText(`${Math.abs(digits)}`), percent: false };
    return digits < 0 ? { kind: 'minus', of: number } : number;
  });

const cellsArbitrary: fc.Arbitrary<FormulaTree> = fc.record({
  kind: fc.constant('reference' as const),
  reference: referenceArbitrary,
});

function treeArbitrary(call: (inner: fc.Arbitrary<FormulaTree>) => fc.Arbitrary<FormulaTree>) {
  return fc.letrec<{ tree: FormulaTree }>(tie => ({
    tree: fc.oneof(
      { maxDepth: 5, depthSize: 'small' },
      cellsArbitrary,
      numberArbitrary,
      textArbitrary,
      fc.record({ kind: fc.constant('minus' as const), of: tie('tree') }),
      fc.record({
        kind: fc.constant('binary' as const),
        operator: fc.constantFrom('+' as const, '−' as const, '×' as const, '÷' as const),
        left: tie('tree'),
        right: tie('tree'),
      }),
      call(tie('tree')),
    ),
  })).tree;
}

function callOf(name: FunctionName, list: readonly FormulaTree[]): FormulaTree {
  return { kind: 'call', name, arguments: list };
}

/** Trees a person can write. */
export const validTreeArbitrary: fc.Arbitrary<FormulaTree> = treeArbitrary(inner =>
  fc
    .tuple(
      fc.constantFrom(...functionNames),
      fc.array(fc.oneof(inner, cellsArbitrary), { maxLength: 3 }),
      fc.oneof(digitsArbitrary, rangeArbitrary, textArbitrary),
      fc.boolean(),
    )
    .map(([name, list, last, withLast]) => callOf(name, withLast ? [...list, last] : list))
    .filter(tree => tree.kind === 'call' && callFault(tree) === null),
);

/** Trees nobody can write either: calls with any arguments, ranges anywhere. */
export const anyTreeArbitrary: fc.Arbitrary<FormulaTree> = treeArbitrary(inner =>
  fc.oneof(
    rangeArbitrary,
    fc
      .tuple(
        fc.constantFrom(...functionNames),
        fc.array(fc.oneof(inner, cellsArbitrary, digitsArbitrary, rangeArbitrary), { maxLength: 3 }),
      )
      .map(([name, list]) => callOf(name, list)),
  ),
);
