/** What the grid says by itself. Everything else a person reads in it comes from the owner. */
export const gridTexts = {
  locked: '計算で決まる欄です',
  failed: '変更を保存できませんでした。入力した内容は残っています。もう一度お試しください。',
  emptyGrid: '表示する行はありません',
  /** Read out for a cell without text. */
  emptyCell: '空欄',
  choices: '選択肢',
} as const;
