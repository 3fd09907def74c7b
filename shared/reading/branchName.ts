import { fieldChoices } from './fieldTerms.ts';
import { foldText } from './foldText.ts';
import type { SheetCell, WorkbookCells } from './workbookCells.ts';

const PREFECTURES =
  '北海道|青森|岩手|宮城|秋田|山形|福島|茨城|栃木|群馬|埼玉|千葉|東京|神奈川|新潟|富山|石川|福井|山梨|長野|岐阜|静岡|愛知|三重|滋賀|京都|大阪|兵庫|奈良|和歌山|鳥取|島根|岡山|広島|山口|徳島|香川|愛媛|高知|福岡|佐賀|長崎|熊本|大分|宮崎|鹿児島|沖縄';
/** 各支部, 47支部, 本部・支部: words about branches, not the name of one. */
const NO_NAME =
  /^(?:[\d全各当他本同両自貴該諸]|支部|都道府県|参加|対象|一部|上位|下位|近隣|本部|協会|健康保険|けんぽ|組合)+$/;

/** Titles stand at the top of a sheet; further down other branches are mentioned. */
const TITLE_ROWS = 12;

/** The branch whose workbook this is, from titles and labels: "全国健康保険協会山梨支部" → 山梨. */
export function findBranchName(workbook: WorkbookCells): string | null {
  const sheets = workbook.sheets.filter(sheet => !sheet.hidden);
  for (const { cells } of sheets) {
    const labelled = besideLabel(cells);
    if (labelled !== null) return labelled;
  }
  const titles = sheets.flatMap(sheet =>
    sheet.cells.filter(isTitle).map(cell => ({ text: folded(cell.text), top: cell.row <= TITLE_ROWS })),
  );
  const names = sheets.map(sheet => ({ text: folded(sheet.name), top: true }));
  for (const pattern of [OF_A_BODY, OF_A_PREFECTURE, STANDING_ALONE]) {
    const found = [...titles, ...names]
      .filter(({ top }) => top || pattern === OF_A_BODY)
      .flatMap(({ text }) => pattern.exec(text)?.[1] ?? [])
      .filter(name => !NO_NAME.test(name));
    // Several names are a table of branches.
    const distinct = new Set(found);
    if (distinct.size > 0 && distinct.size <= 2) return found[0] ?? null;
  }
  return null;
}

/** 支部名 | 山梨 */
function besideLabel(cells: readonly SheetCell[]): string | null {
  const at = cells.findIndex(({ row, text }) => row <= TITLE_ROWS && /^支部名?:?$/.test(folded(text)));
  const [label, beside] = [cells[at], cells[at + 1]];
  if (!label || !beside || label.row !== beside.row || beside.content.kind !== 'text') return null;
  const name = folded(beside.text).replace(/支部$/, '');
  // 支部 over a column of a table stands beside other headers.
  return folded(label.text).startsWith('支部名') && name.length <= 5 && isPlaceName(name) ? name : null;
}

function isPlaceName(name: string): boolean {
  return (
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+$/u.test(name) && fieldChoices(name).length === 0
  );
}

const OF_A_BODY = /(?:協会けんぽ|協会|けんぽ|組合|連合会|機構|公社|財団)[(]?([^\s()、。:「」]{1,8}?)支部/;
const OF_A_PREFECTURE = new RegExp(`(${PREFECTURES})(?:都|府|県)?支部`);
const STANDING_ALONE = /(?:^|[(「【:]|年度|支部名:?)([^\s()、。:「」\dの]{1,8}?)支部/;

function isTitle({ text, content }: SheetCell): boolean {
  return content.kind === 'text' && text.length <= 80 && text.includes('部') && !/[※＊]/.test(text);
}

/** Hyphens and middle dots between a body and its branch are only typography. */
function folded(text: string): string {
  return foldText(text).replace(/[-・_/|]/g, '');
}
