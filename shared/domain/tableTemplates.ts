import type { FiscalYear } from './fiscalYear.ts';
import type { PlanTable, TableColumn, TableRow } from './tableRecords.ts';
import { eraOf, yearText } from './wareki.ts';

export const tableTemplateIds = ['blank', 'monthly', 'quarterly', 'yearly', 'providers', 'amounts'] as const;
/** Forms of tables that come again and again in the branches' reports. */
export type TableTemplateId = (typeof tableTemplateIds)[number];

/** What a table begins with: its heads, units and formulas. */
export type TableForm = Pick<PlanTable, 'corner' | 'columns' | 'rows'>;

export const tableTemplateTexts: Record<TableTemplateId, { name: string; about: string }> = {
  blank: { name: '白紙', about: '3行2列。行と列はあとから増やせます。' },
  monthly: { name: '月次', about: '4月から3月まで。今年度と前年度、その差と合計を計算します。' },
  quarterly: { name: '四半期', about: '四半期ごとの件数と金額。通期を計算し、前年度を参考に置きます。' },
  yearly: { name: '年度推移', about: '5年間の実績。前年度との差と累計を計算します。' },
  providers: { name: '協会・委託', about: '初回と評価の目標・実績。計と目標到達度を計算します。' },
  amounts: { name: '件数・金額', about: '今年度と前年度の件数と金額。差と合計を計算します。' },
};

interface ColumnForm {
  heads: string[];
  unit?: string;
  formula?: string;
  decimals?: number;
}

interface RowForm {
  heads: string[];
  unit?: string;
  formula?: string;
}

const MONTHS = [4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3].map(month => `${month}月`);
const QUARTERS = ['4～6月', '7～9月', '10～12月', '1～3月'];
const YEARS = 5;

/** The form of a template for a table of this fiscal year. */
export function templateForm(id: TableTemplateId, year: FiscalYear): TableForm {
  const { corner, columns, rows } = forms[id](year);
  return {
    corner,
    columns: columns.map(
      ({ heads, unit = null, formula = null, decimals = null }, at): TableColumn => ({
        id: `c${at + 1}`,
        heads,
        kind: 'figure',
        unit,
        decimals,
        formula,
        rounding: null,
        bracketOf: null,
      }),
    ),
    rows: rows.map(
      ({ heads, unit = null, formula = null }, at): TableRow => ({ id: `r${at + 1}`, heads, unit, formula }),
    ),
  };
}

type Form = (year: FiscalYear) => { corner: string[]; columns: ColumnForm[]; rows: RowForm[] };

const forms: Record<TableTemplateId, Form> = {
  blank: () => ({
    corner: ['区分'],
    columns: [{ heads: ['列1'] }, { heads: ['列2'] }],
    rows: ['行1', '行2', '行3'].map(head => ({ heads: [head] })),
  }),
  monthly: year => ({
    corner: ['月'],
    columns: [{ heads: [yearName(year)] }, { heads: [yearName(year - 1)] }, differenceOf(year)],
    rows: [...MONTHS.map(month => ({ heads: [month] })), { heads: ['合計'], formula: '合計(4月～3月)' }],
  }),
  quarterly: year => ({
    corner: ['区分'],
    columns: [
      ...QUARTERS.map((months, at) => ({ heads: [`第${at + 1}四半期`, months] })),
      { heads: ['通期', '4～3月'], formula: '合計(第1四半期～第4四半期)' },
      { heads: [`【参考】${yearName(year - 1)}実績`] },
    ],
    rows: [
      { heads: ['件数'], unit: '件' },
      { heads: ['金額'], unit: '千円' },
    ],
  }),
  yearly: year => ({
    corner: ['年度'],
    columns: [
      { heads: ['実績'] },
      { heads: ['前年度との差'], formula: '実績 － 前年(実績)' },
      { heads: ['累計'], formula: '累計(実績)' },
    ],
    rows: Array.from({ length: YEARS }, (_, at) => ({ heads: [yearName(year - YEARS + 1 + at)] })),
  }),
  providers: () => ({
    corner: ['区分'],
    columns: [
      ...['目標（件）', '実績（件）'].flatMap(group => [
        { heads: [group, '協会'], unit: '件' },
        { heads: [group, '委託'], unit: '件' },
        { heads: [group, '計'], unit: '件', formula: '協会 ＋ 委託' },
      ]),
      ...['協会', '委託', '計'].map(provider => ({
        heads: ['目標到達度（％）', provider],
        unit: '%',
        decimals: 0,
        formula: '実績（件） ÷ 目標（件）',
      })),
    ],
    rows: [{ heads: ['初回'] }, { heads: ['評価'] }],
  }),
  amounts: year => ({
    corner: ['区分'],
    columns: [
      ...[year, year - 1].flatMap(one => [
        { heads: [yearName(one), '件数'], unit: '件' },
        { heads: [yearName(one), '金額'], unit: '円' },
      ]),
      ...[
        { head: '件数', unit: '件' },
        { head: '金額', unit: '円' },
      ].map(({ head, unit }) => ({ ...differenceOf(year), heads: ['差', head], unit })),
    ],
    rows: [
      ...['区分1', '区分2', '区分3'].map(head => ({ heads: [head] })),
      { heads: ['合計'], formula: '合計(上)' },
    ],
  }),
};

function differenceOf(year: FiscalYear): ColumnForm {
  return { heads: ['差'], formula: `${yearName(year)} － ${yearName(year - 1)}` };
}

/** 2024 → 令和6年度 */
function yearName(year: FiscalYear): string {
  const era = eraOf(`${year}-05-01`);
  return era === null ? `${year}年度` : `${era.name}${yearText(era.year)}年度`;
}
