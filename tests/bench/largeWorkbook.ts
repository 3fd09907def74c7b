import { workbook } from '../electron/excel/support.ts';

/** Rows that are indicators with their months, or records of something the program stores no figures of. */
export type LargeKind = 'indicators' | 'register';

/** Heads of the thirty columns. */
const HEADS: Readonly<Record<LargeKind, readonly string[]>> = {
  indicators: [
    ...['No.', '指標', '区分', '単位', '目標', '実績', '達成度', '前年度実績', '差', '時点'],
    ...['4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月', '1月', '2月', '3月'],
    ...['対象者数', '実施者数', '件数', '金額（千円）', '順位', '評価', '担当', '備考'],
  ],
  register: [
    ...['連番', '事業所名', '加入区分', '表示', '受診率', '利用率', '喫煙率', '服薬率', '変化', '登録日'],
    ...Array.from({ length: 12 }, (_, at) => `項目${at + 1}`),
    ...['加入者数', '被扶養者数', '通院数', '給付額', '地区順', '区別', '係', 'メモ'],
  ],
};

const STYLES = { count: 1, rate: 2, date: 3, money: 4 };
const FORMATS = ['#,##0', '0.0%', '[$-411]ggge"年"m"月"d"日"', '#,##0;[Red]▲#,##0'];

/** A workbook of `rows` × 30 cells as Excel would save it: shared strings, styles, some formulas. */
export function largeWorkbook(rows: number, kind: LargeKind = 'indicators'): Buffer {
  const strings: string[] = [];
  const known = new Map<string, number>();
  const shared = (text: string) => {
    const at = known.get(text) ?? strings.push(text) - 1;
    known.set(text, at);
    return at;
  };
  const lines = [
    line(
      1,
      HEADS[kind].map((head, at) => textCell(at, 1, shared(head))),
    ),
  ];
  for (let row = 2; row <= rows; row++) lines.push(line(row, cellsOfRow(row, shared)));
  const xml =
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:AD${rows}"/>` +
    `<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetData>${lines.join('')}</sheetData></worksheet>`;
  return workbook({
    sheets: { 指標一覧: xml },
    strings: strings.map(text => `<si><t>${text}</t><phoneticPr fontId="1"/></si>`).join(''),
    formats: FORMATS,
  });
}

function cellsOfRow(row: number, shared: (text: string) => number): string[] {
  const figure = (step: number, most: number) => (row * step) % most;
  const at = (column: number) => `${letters(column)}${row}`;
  const rate = (column: number, step: number) =>
    numberCell(column, row, figure(step, 1000) / 1000, STYLES.rate);
  const text = (column: number, value: string) => textCell(column, row, shared(value));
  return [
    numberCell(0, row, row - 1, 0),
    text(1, `第${row - 1}の実施率`),
    text(2, ['被保険者', '被扶養者', '事業所'][row % 3] ?? ''),
    text(3, '%'),
    rate(4, 7),
    rate(5, 11),
    `<c r="${at(6)}" s="${STYLES.rate}"><f>${at(5)}/${at(4)}</f><v>${figure(13, 2000) / 1000}</v></c>`,
    rate(7, 17),
    `<c r="${at(8)}" s="${STYLES.rate}"><f>${at(5)}-${at(7)}</f><v>${(figure(19, 1000) - 500) / 1000}</v></c>`,
    numberCell(9, row, 45_017 + figure(1, 700), STYLES.date),
    ...Array.from({ length: 12 }, (_, month) => rate(10 + month, 23 + month * 2)),
    numberCell(22, row, figure(7919, 200_000), STYLES.count),
    numberCell(23, row, figure(6007, 180_000), STYLES.count),
    numberCell(24, row, figure(104_729, 90_001), STYLES.count),
    numberCell(25, row, figure(1_299_709, 9_000_011) / 100 - 20_000, STYLES.money),
    text(26, `${1 + figure(3, 47)}位`),
    text(27, ['〇', '△', '×'][figure(5, 3)] ?? ''),
    text(28, ['企画総務', 'レセプト', '保健'][figure(2, 3)] ?? ''),
    text(29, `備考 ${figure(37, 5000)}`),
  ];
}

function line(row: number, cells: readonly string[]): string {
  return `<row r="${row}" spans="1:30">${cells.join('')}</row>`;
}

function numberCell(column: number, row: number, value: number, style: number): string {
  return `<c r="${letters(column)}${row}"${style === 0 ? '' : ` s="${style}"`}><v>${value}</v></c>`;
}

function textCell(column: number, row: number, index: number): string {
  return `<c r="${letters(column)}${row}" t="s"><v>${index}</v></c>`;
}

function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : `A${String.fromCharCode(39 + column)}`;
}
