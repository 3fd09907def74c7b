import { type RecordKind, recordKinds } from '../domain/records.ts';
import { recordKindName } from './recordKindName.ts';

/** How many records of each kind; kinds without any are left out. */
export type KindCounts = Partial<Record<RecordKind, number>>;

/** What came of rescuing a damaged document. */
export interface RescueReport {
  /** Records in the new document. */
  kept: number;
  /** Of those, the ones that were taken from the command log because their rows cannot be read. */
  fromLog: number;
  /** Rows that cannot be read. */
  lost: KindCounts;
  /** Kinds that could not be read to the end: how many rows are missing is not known. */
  cutOff: RecordKind[];
  /** Sound records left out because what they belong to is lost. */
  leftOut: KindCounts;
}

/** The report as sentences, the most important first. */
export function rescueLines({ kept, fromLog, lost, cutOff, leftOut }: RescueReport): string[] {
  const lines = [`${kept.toLocaleString('ja-JP')} 件のデータを救い出しました。`];
  if (fromLog > 0) lines.push(`うち ${fromLog.toLocaleString('ja-JP')} 件は、操作の記録から復元しました。`);
  if (countOf(lost) > 0) lines.push(`読み取れなかったもの：${countsText(lost)}`);
  if (cutOff.length > 0) {
    lines.push(`途中までしか読み取れなかったもの：${cutOff.map(kind => recordKindName[kind]).join('、')}`);
  }
  if (countOf(leftOut) > 0) lines.push(`元になるデータがないため入れなかったもの：${countsText(leftOut)}`);
  if (countOf(lost) + countOf(leftOut) + cutOff.length === 0) lines.push('失われたデータはありません。');
  lines.push('操作の履歴は新しく始まるため、救い出す前の操作には戻せません。');
  return lines;
}

/** 「付表のセル 12件、目標 1件」 */
function countsText(counts: KindCounts): string {
  return recordKinds
    .flatMap(kind => {
      const count = counts[kind] ?? 0;
      return count > 0 ? [`${recordKindName[kind]} ${count.toLocaleString('ja-JP')}件`] : [];
    })
    .join('、');
}

export function countOf(counts: KindCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
