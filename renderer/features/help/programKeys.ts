import type { KeyRow } from '../../grid/keyTable.ts';

/** Keys that belong to no grid, in the words of the grid's own table. */
export const programKeys: readonly Omit<KeyRow, 'group'>[] = [
  { id: 'help', keys: 'F1', excel: 'ヘルプを開く', ours: null },
  { id: 'legend', keys: 'Shift+F1', excel: '（なし）', ours: '記号の見方を開く' },
  { id: 'replace', keys: 'Ctrl+H', excel: '置換する', ours: null },
  { id: 'findNext', keys: 'F3 / Shift+F3', excel: '名前を貼り付ける', ours: '次・前の見つかった所へ移る' },
  { id: 'settings', keys: 'F4', excel: '直前の操作を繰り返す', ours: 'KPI一覧で、選んだ指標の設定を開く' },
  {
    id: 'cellMenu',
    keys: 'Shift+F10',
    excel: 'セルのメニューを開く',
    ours: '付表で、行と列の挿入・移動・削除を選ぶ',
  },
  { id: 'tabs', keys: 'Ctrl+PageUp / PageDown', excel: '前・次のシートへ移る', ours: '前・次のページへ移る' },
];
