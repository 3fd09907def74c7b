import fc from 'fast-check';

const pieces = [
  ...[
    '令和',
    '平成',
    'R',
    'H',
    '2024',
    '元',
    '6',
    '７',
    '12',
    '３１',
    '0',
    '年',
    '年度',
    '月',
    '日',
    '～',
    '・',
    '、',
  ],
  ...[
    'から',
    '（',
    '）',
    '月曜日',
    '(火)',
    '/',
    '.',
    '．',
    ',',
    '，',
    ' ',
    '　',
    '\n',
    '▲',
    'ー',
    '％',
    '人',
    '円',
    '万',
    '億',
  ],
  ...[
    '約',
    '程度',
    '毎',
    '隔月',
    '四半期',
    '回',
    'に',
    '目標',
    '計画',
    '達成',
    '未',
    '上回る',
    '下回る',
    'O',
    'l',
    '①',
    '㈱',
  ],
];

/** Any text at all, and texts made of the pieces our readers look for. */
export const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map(parts => parts.join('')),
);

/** Half-width digits and signs as people type them with the Japanese input method on. */
export function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, character => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}
