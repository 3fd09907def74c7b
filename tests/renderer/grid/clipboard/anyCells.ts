import fc from 'fast-check';

/** Texts of anything a cell can hold: lone surrogates, and the characters that clipboard formats live by. */
const anyCell = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.array(fc.integer({ min: 1, max: 0xffff }), { maxLength: 6 }).map(units => String.fromCharCode(...units)),
  fc
    .array(
      fc.constantFrom('"', '""', '\t', '\r', '\n', '\r\n', ' ', '\u00A0', '\uFEFF', 'あ', '0', '=', '🏢'),
      {
        maxLength: 8,
      },
    )
    .map(parts => parts.join('')),
  fc
    .array(
      fc.constantFrom('<', '>', '&', '&amp;', '&#13;', '<br>', '</td>', "'", '"', ' ', '\n', '<!--', 'x'),
      {
        maxLength: 8,
      },
    )
    .map(parts => parts.join('')),
);

/** Blocks of such cells, each row as wide as the others. */
export function anyCells(maxRows: number, maxColumns: number): fc.Arbitrary<string[][]> {
  return fc
    .tuple(fc.integer({ min: 1, max: maxRows }), fc.integer({ min: 1, max: maxColumns }))
    .chain(([rows, columns]) => {
      const row = fc.array(anyCell, { minLength: columns, maxLength: columns });
      return fc.array(row, { minLength: rows, maxLength: rows });
    });
}

/** A large block of cells as offices have them, with something awkward in every kind. */
export function officeCells(rows: number, columns: number): string[][] {
  const samples = [
    '89.1%',
    '1,234件',
    '',
    '一行目\n二行目',
    '"引用"',
    '0012',
    '1-2',
    '=1+1',
    '▲5.3%',
    ' 前後 ',
    'A\tB',
  ];
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => {
      const sample = samples[(row * columns + column) % samples.length] ?? '';
      return row % 3 === 0 ? sample : `${sample}${row === 7 ? '' : '令和6年度'}`;
    }),
  );
}
