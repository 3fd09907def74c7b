import type { ImportOutcome } from '../../../shared/ipc/contract.ts';

/** What an import did, for the banner. */
export function outcomeText(fileName: string, outcome: ImportOutcome): string {
  const { indicators, updated, tables, narratives, unread, findings, notes } = outcome;
  const taken = [
    ...(indicators > 0 ? [`指標 ${indicators} 件`] : []),
    ...(tables > 0 ? [`付表 ${tables} 件`] : []),
    ...(narratives > 0 ? [`取組 ${narratives} 件`] : []),
  ];
  const counts = [
    ...(indicators > 0 ? [`指標の新規 ${indicators - updated}、更新 ${updated}`] : []),
    `読まなかったセル ${unread.length}`,
  ];
  const summary = `「${fileName}」から${taken.join('、')}を取り込みました（${counts.join('、')}）。`;
  const said = [...findings, ...notes];
  const more = said.length > MOST_LINES ? [`ほか ${said.length - MOST_LINES} 件`] : [];
  return [summary, ...said.slice(0, MOST_LINES), ...more].join('\n');
}

/** A banner is no list; all findings are among 検算. */
const MOST_LINES = 5;
