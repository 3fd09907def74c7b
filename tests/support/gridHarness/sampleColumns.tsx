import type { GridColumn } from '../../../renderer/grid/PlanGrid.tsx';
import type { SampleRow } from './sampleRows.ts';

const open = (row: SampleRow) => !row.closed;

/** One column of every kind the grid knows, and enough of them to scroll sideways. */
export function sampleColumns(): GridColumn<SampleRow>[] {
  return [
    { id: 'name', header: '項目', width: 120, pinned: 'left', editable: open, text: row => row.name },
    {
      id: 'target',
      header: '目標値',
      group: ['令和8年度', '数値'],
      width: 110,
      align: 'right',
      input: 'number',
      editable: open,
      text: row => grouped(row.target),
      editText: row => row.target,
      signs: row => (row.owner === '印の見本' ? ['finding', 'note', 'changed', 'override'] : []),
      hint: row => (row.owner === '印の見本' ? '検算：300 ではありません\nメモ：確かめ中' : ''),
    },
    {
      id: 'actual',
      header: '実績値',
      group: ['令和8年度', '数値'],
      width: 110,
      align: 'right',
      input: 'number',
      editable: open,
      text: row => grouped(row.actual),
      editText: row => row.actual,
    },
    {
      id: 'rate',
      header: '達成率',
      group: ['令和8年度', '評価'],
      width: 100,
      align: 'right',
      text: row => rate(row),
      signs: () => ['computed'],
    },
    {
      id: 'mark',
      header: '印',
      group: ['令和8年度', '評価'],
      width: 80,
      align: 'center',
      editable: open,
      choices: ['◎', '○', '△', '×', ''],
      choiceKeys: () => [['1'], ['2', 'o'], ['3'], ['4', 'x'], []],
      text: row => row.mark,
      cell: row => (
        <strong data-mark={row.mark} title={row.target}>
          {row.mark}
        </strong>
      ),
      cellClass: row => (row.mark === '' ? '' : 'has-mark'),
    },
    {
      id: 'note',
      header: '説明',
      width: 240,
      multiline: true,
      editable: open,
      text: row => row.note,
    },
    { id: 'day', header: '期日', width: 110, input: 'date', editable: open, text: row => row.day },
    { id: 'owner', header: '担当', width: 160, editable: open, text: row => row.owner },
    { id: 'digest', header: '要約', width: 260, text: row => `${row.name}:${row.target}／${row.actual}` },
  ];
}

/** So many columns of plain texts, all of them editable. */
export function plainColumns(count: number): GridColumn<SampleRow>[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `c${index}`,
    header: `列${index + 1}`,
    width: 90,
    editable: true,
    multiline: true,
    text: row => row.plain[`c${index}`] ?? '',
  }));
}

function grouped(text: string): string {
  return /^\d+$/.test(text) ? Number(text).toLocaleString('ja-JP') : text;
}

function rate(row: SampleRow): string {
  const value = (Number(row.actual) / Number(row.target)) * 100;
  return row.actual === '' || !Number.isFinite(value) ? '' : `${value.toFixed(1)}%`;
}
