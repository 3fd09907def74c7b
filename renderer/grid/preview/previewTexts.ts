import { grouped } from '../gridTexts.ts';
import type { ChangePreview, PreviewedEdit } from './changePreview.ts';

/** What the preview of a change says. */
export const previewTexts = {
  title: (action: string) => `${action}の確認`,
  list: '変わるセル',
  place: '場所',
  before: '今の値',
  after: '入れる値',
  reason: '合わないわけ',
  nothing: '空欄',
  empty: '変わるセルはありません。',
  stop: 'やめる',
  fillsMerged: '結合されていたセルは、全部を同じ値で埋める',
  grows: (rows: number) => `行を足して貼り付ける（足す行 ${grouped(rows)}行）`,
  takesDoubts: (cells: number) => `確かめたので、「？」のセルもそのまま入れる（${grouped(cells)}セル）`,
  nothingLost: 'やめても、コピーした内容はもう一度貼り付けられます。「元に戻す」で、まとめて元に戻せます。',
} as const;

/** 「貼り付ける 24セルのうち 3セルは、この表に合いません。…」 */
export function summaryText({ edits, skipped, cutOff }: ChangePreview, lockedName: string): string {
  const misfits = edits.filter(({ misfit }) => misfit !== null).length;
  const count =
    misfits === 0
      ? `${grouped(edits.length)}セルを変えます。`
      : `${grouped(edits.length)}セルのうち ${grouped(misfits)}セルは、この表に合いません。`;
  const beyond = [
    ...(cutOff.rows > 0 ? [`${grouped(cutOff.rows)}行`] : []),
    ...(cutOff.columns > 0 ? [`${grouped(cutOff.columns)}列`] : []),
  ].join('と ');
  return [
    count,
    skipped > 0 ? `${lockedName} ${grouped(skipped)}セルは飛ばします。` : '',
    beyond === '' ? '' : `${beyond}は表に入りません。`,
  ].join('');
}

/** What Enter does. */
export function goText(action: string, isAll: boolean): string {
  if (action === '貼り付け') return isAll ? '貼り付ける' : '合わないセルを除いて貼り付ける';
  return isAll ? '続ける' : '合わないセルを除いて続ける';
}

/** The reason of a misfit with its mark: × cannot be, ？ is asked. */
export function reasonText({ misfit }: PreviewedEdit): string {
  if (misfit === null) return '';
  return `${misfit.isDoubt ? '？' : '×'} ${misfit.message}`;
}
