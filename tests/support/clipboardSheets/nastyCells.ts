/** Texts that spreadsheets like to read as something else, or to break into several cells. */
const NASTY = [
  '0012',
  '1-2',
  '▲5.3%',
  '一行目\n二行目',
  '"引用"',
  '=1+1',
  '',
  ' 前後 ',
  '𠮷野家 ㈱①',
  '50%',
  '1,234.50',
  '１２３',
  '<b>&amp;',
  '2025/3/31',
  '令和7年3月31日',
  '89.1%',
  '1,234',
  '-',
  'TRUE',
  '1E5',
  "'12",
  '三\n\n五',
  '葛󠄀城',
  '"',
  '12:30',
] as const;

/** 500 rows of 12 columns of such texts; no two rows are alike. */
export function nastyCells(): string[][] {
  return Array.from({ length: 500 }, (_, row) =>
    Array.from({ length: 12 }, (_, column) => {
      const text = NASTY[(row * 7 + column) % NASTY.length] ?? '';
      if (column === 11) return `${row + 1}行目`;
      return row % 3 === 0 || text === '' ? text : `${text}${row}`;
    }),
  );
}
