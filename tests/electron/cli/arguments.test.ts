import { expect, test } from 'vitest';
import { options, parseArguments, usageText } from '../../../electron/cli/arguments.ts';
import { commandNames } from '../../../electron/cli/usage.ts';

test('使い方には、すべてのコマンドと指定が載っている', () => {
  const text = usageText();
  const named = [
    ...commandNames.map(name => `bpd ${name} `),
    ...Object.keys(options).map(name => `--${name}`),
  ];
  expect(named.filter(name => name !== '--help' && !text.includes(name))).toEqual([]);
});

test('指定を誤ると、そのコマンドの使い方だけを示す', () => {
  expect(() => parseArguments(['export', '山梨.bpd'])).toThrow(
    /--out を指定してください。\n使い方:\n {2}export .*\n {4}bpd export .*--workbook/,
  );
  expect(() => parseArguments(['export', '山梨.bpd'])).not.toThrow(/handout/);
});
