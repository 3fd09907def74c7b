/** What the grid says by itself. Everything else a person reads in it comes from the owner. */
export const gridTexts = {
  locked: '計算で決まる欄です',
  /** How the cells that cannot be typed into are called together. */
  lockedName: '計算の欄',
  failed: '変更を保存できませんでした。入力した内容は残っています。もう一度お試しください。',
  emptyGrid: '表示する行はありません',
  /** Read out for a cell without text. */
  emptyCell: '空欄',
  choices: '選択肢',
  /** Above the numbers of the rows. */
  rowHead: '行',
  selected: (rows: number, columns: number) => `${rows}行 ${columns}列を選択`,
  selectedCells: (cells: number) => `${grouped(cells)}セルを選択`,
  done: (action: string, cells: number) => `${action} ${grouped(cells)}セル`,
  addedRow: (number: number) => `足す行 ${number}`,
  tooMany: (limit: number) =>
    `一度に変更できるのは ${grouped(limit)}セルまでです。何も変更していません。範囲を分けてお試しください。`,
  tooManyToCopy: (limit: number) =>
    `一度にコピーできるのは ${grouped(limit)}セルまでです。範囲を分けてお試しください。`,
  severalRanges: '離れた範囲は、行か列がそろっているときだけコピーできます。',
  cutLocked: (name: string, cells: number) =>
    `${name}が ${grouped(cells)}セルあるため、切り取れません。コピーはできます。`,
  cutSeveral: '離れた範囲は切り取れません。範囲を一つにしてお試しください。',
  moveLocked: (name: string) => `移す先に${name}があるため、移せません。切り取ったセルはそのままです。`,
  moveBeyond: '移す先が表からはみ出すため、移せません。切り取ったセルはそのままです。',
} as const;

/** What was not done along with something that was: 「（計算の欄 3セルは飛ばしました。…）」, or nothing. */
export function asideText(
  lockedName: string,
  skipped: number,
  cutOff: { rows: number; columns: number } = { rows: 0, columns: 0 },
  leftOut = 0,
): string {
  const beyond = [
    ...(cutOff.rows > 0 ? [`${grouped(cutOff.rows)}行`] : []),
    ...(cutOff.columns > 0 ? [`${grouped(cutOff.columns)}列`] : []),
  ];
  const asides = [
    ...(leftOut > 0 ? [`合わない ${grouped(leftOut)}セルは除きました`] : []),
    ...(skipped > 0 ? [`${lockedName} ${grouped(skipped)}セルは飛ばしました`] : []),
    ...(beyond.length > 0 ? [`表に入らない ${beyond.join('と ')}は貼り付けていません`] : []),
  ];
  return asides.length === 0 ? '' : `（${asides.join('。')}）`;
}

/** 「1,234」 */
export function grouped(count: number): string {
  return count.toLocaleString('ja-JP');
}
