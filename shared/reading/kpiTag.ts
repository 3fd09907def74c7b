const KPI = '[KＫkｋ][PＰpｐ][IＩiｉ]';
const NUMBER = '[-－①-⑳0-9０-９]*';
const BRACKETED = new RegExp(
  `[【［[(（〔<＜《≪]\\s*(?:支部)?${KPI}(?:指標|項目)?${NUMBER}\\s*[】］\\])）〕>＞》≫]`,
  'g',
);
const LEADING = new RegExp(`^\\s*[■□◆◇●○〇◎★☆▼・※]*\\s*${KPI}${NUMBER}(?:\\s*[：:]\\s*|[ 　]+(?=\\S))`);
const OWN_LINE = new RegExp(`^[ 　]*${KPI}${NUMBER}[ 　]*$`, 'gm');
const NOT_SET = new RegExp(
  `[【［[(（〔]?\\s*${KPI}\\s*の?\\s*設定\\s*(?:なし|無し|無)\\s*[】］\\])）〕]?`,
  'g',
);

/** A name with its KPI tag taken off: "使用割合\n【KPI】" → 使用割合, tagged. */
export function takeKpiTag(text: string): { name: string; isKpi: boolean | null } {
  const mayHaveTag = /[KＫkｋ]/.test(text);
  const notSet = mayHaveTag && NOT_SET.test(text);
  const bare = mayHaveTag ? withoutTag(text) : text;
  const name = bare
    .split('\n')
    .map(line => line.replace(/[\s　]+$/u, ''))
    .join('\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
  return { name, isKpi: notSet ? false : bare === text ? null : true };
}

function withoutTag(text: string): string {
  return text.replace(NOT_SET, '').replace(BRACKETED, '').replace(LEADING, '').replace(OWN_LINE, '');
}
