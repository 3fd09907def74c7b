export interface SampleRow {
  id: string;
  name: string;
  target: string;
  actual: string;
  mark: string;
  note: string;
  day: string;
  owner: string;
  closed: boolean;
  /** The cells of `plainColumns`. */
  plain: Readonly<Record<string, string>>;
}

/** Rows with gaps in `actual`, one long note, and one closed row; enough of them to scroll. */
export function sampleRows(): SampleRow[] {
  return Array.from({ length: 60 }, (_, index) => ({
    id: `r${index}`,
    name: `項目${index + 1}`,
    target: String((index + 1) * 100),
    actual: index % 5 === 3 ? '' : String((60 - index) * 37),
    mark: ['◎', '○', '△', '×', ''][index % 5] ?? '',
    note: index === 1 ? '一行目の説明です。\n二行目は改行で分けてあります。' : '',
    day: index % 2 === 0 ? 'R8.4.1' : '',
    owner: index % 3 === 0 ? '企画総務' : '保健',
    closed: index === 7,
    plain: {},
  }));
}

/** A row that has just been added. */
export function emptyRow(id: string): SampleRow {
  const texts = { name: '', target: '', actual: '', mark: '', note: '', day: '', owner: '' };
  return { id, ...texts, closed: false, plain: {} };
}

/** A row with the text put into a column. */
export function withText(row: SampleRow, columnId: string, text: string): SampleRow {
  if (columnId in row) return { ...row, [columnId]: text };
  return { ...row, plain: { ...row.plain, [columnId]: text } };
}
