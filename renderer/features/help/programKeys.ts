import type { KeyRow } from '../../grid/keyTable.ts';

/** Keys that belong to no grid, in the words of the grid's own table. */
export const programKeys: readonly Omit<KeyRow, 'group'>[] = [
  { id: 'help', keys: 'F1', excel: 'ヘルプを開く', ours: 'ヘルプを、いまのページの章で開く' },
  { id: 'legend', keys: 'Shift+F1', excel: '（なし）', ours: '記号の見方を開く' },
  { id: 'replace', keys: 'Ctrl+H', excel: '置換する', ours: null },
  { id: 'findNext', keys: 'F3 / Shift+F3', excel: '名前を貼り付ける', ours: '次・前の見つかった所へ移る' },
  { id: 'settings', keys: 'F4', excel: '直前の操作を繰り返す', ours: 'KPI一覧で、選んだ指標の設定を開く' },
  {
    id: 'cellMenu',
    keys: 'Shift+F10',
    excel: 'セルのメニューを開く',
    ours: '付表と本文で、行（と列）の挿入・移動・削除を選ぶ',
  },
  {
    id: 'insertLine',
    keys: '本文で Ctrl++ / Ctrl+-',
    excel: '行を挿入する・削除する',
    ours: '選んだ行の下に行を足す・選んだ行を消す',
  },
  {
    id: 'moveLine',
    keys: '本文で Alt+Shift+↑ ↓',
    excel: '（Wordでは、段落を上・下へ動かす）',
    ours: '選んだ行を上・下へ動かし、端では前・次の見出しへ移す',
  },
  {
    id: 'linkFigure',
    keys: '広い欄で Ctrl+K',
    excel: 'リンクを挿入する',
    ours: '選んだ数値を、付表や指標の値と結ぶ',
  },
  { id: 'addSection', keys: '見出しで Insert / Ctrl+Enter', excel: '（なし）', ours: '後ろに見出しを加える' },
  { id: 'renameSection', keys: '見出しで F2', excel: 'セルを編集する', ours: '見出しの名前を変える' },
  {
    id: 'moveSection',
    keys: '見出しで Alt+Shift+↑ ↓',
    excel: '（Wordのアウトラインでは、上・下へ動かす）',
    ours: '見出しを下にあるものごと、同じ段の中で上・下へ動かす',
  },
  {
    id: 'indentSection',
    keys: '見出しで Alt+Shift+→ ←',
    excel: '行や列をグループにする・解除する',
    ours: '見出しを一段下げる・上げる（名前を打つ間は Tab / Shift+Tab でも）',
  },
  {
    id: 'deleteSection',
    keys: '見出しで Delete',
    excel: 'セルの中身を消す',
    ours: '下にあるものをどうするか確かめて、見出しを削除する（評価だけを消すのは Backspace）',
  },
  { id: 'tabs', keys: 'Ctrl+PageUp / PageDown', excel: '前・次のシートへ移る', ours: '前・次のページへ移る' },
];
