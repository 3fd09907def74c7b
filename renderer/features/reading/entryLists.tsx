import { warekiDate } from '../../../shared/domain/wareki.ts';
import type {
  ReadFinding,
  ReadIndicator,
  ReadNarrative,
  ReadTable,
} from '../../../shared/reading/reading.ts';
import type { ListColumn } from '../../ui/VirtualList.tsx';
import { TargetRemark } from './TargetRemark.tsx';
import { rangeText, type UnreadGroup } from './unreadGroups.ts';

export const indicatorColumns: ListColumn<ReadIndicator>[] = [
  { id: 'no', header: '番号', width: '2.8rem', cell: ({ no }) => no },
  {
    id: 'name',
    header: '指標',
    width: '1.5fr',
    cell: ({ initiative, name, isKpi }) => (
      <>
        {initiative && <span className="soft">{initiative}　</span>}
        {name}
        {isKpi && <span className="kpi-tag">KPI</span>}
      </>
    ),
  },
  {
    id: 'target',
    header: '目標',
    width: '1fr',
    cell: ({ target }) => (
      <>
        {target?.text ?? '（なし）'}
        <TargetRemark target={target} />
      </>
    ),
  },
  {
    id: 'actual',
    header: '結果',
    width: '1.15fr',
    cell: ({ actual }) => (
      <>
        {actual?.text ?? '（未入力）'}
        {actual?.asOf && actual.asOfText === null && <div className="soft">{warekiDate(actual.asOf)}</div>}
      </>
    ),
  },
  {
    id: 'mark',
    header: '評価',
    width: '2.8rem',
    align: 'center',
    cell: ({ mark }) => <span className="read-mark">{mark?.text}</span>,
  },
];

export function indicatorLabel({ no, name, target, actual, mark }: ReadIndicator): string {
  return [
    no ?? '',
    name,
    `目標 ${target?.text ?? 'なし'}`,
    `結果 ${actual?.text ?? '未入力'}`,
    mark ? `評価 ${mark.text}` : '',
  ]
    .filter(text => text !== '')
    .join('、');
}

export const tableColumns: ListColumn<ReadTable>[] = [
  { id: 'title', header: '題名', width: '2fr', cell: ({ title }) => title?.text ?? '（題名なし）' },
  { id: 'place', header: '場所', width: '1fr', cell: ({ sheet, range }) => `${sheet} ${rangeText(range)}` },
  {
    id: 'size',
    header: '大きさ',
    width: '8rem',
    cell: ({ rows, columns, unit }) => (
      <>
        {rows.length}行×{columns.length}列{unit && <span className="soft">（{unit}）</span>}
      </>
    ),
  },
];

export function tableLabel({ title, sheet, rows, columns }: ReadTable): string {
  return `${title?.text ?? '題名なし'}、${sheet}、${rows.length}行${columns.length}列`;
}

export const narrativeColumns: ListColumn<ReadNarrative>[] = [
  { id: 'path', header: '見出し', width: '1fr', cell: ({ path }) => path.at(-1) ?? '' },
  { id: 'plan', header: '事業計画', width: '1.3fr', cell: ({ plan }) => plan?.text ?? '' },
  { id: 'status', header: '実施状況', width: '1.3fr', cell: ({ status }) => status?.text ?? '（空欄）' },
  { id: 'mark', header: '評価', width: '2.8rem', align: 'center', cell: ({ mark }) => mark?.text },
];

export function narrativeLabel({ path, plan, status }: ReadNarrative): string {
  return [path.join('、'), `計画 ${plan?.text ?? 'なし'}`, `実施状況 ${status?.text ?? '空欄'}`].join('、');
}

export const findingColumns: ListColumn<ReadFinding>[] = [
  { id: 'cell', header: 'セル', width: '8rem', cell: ({ cell }) => cell },
  { id: 'message', header: '指摘', width: '1fr', cell: ({ message }) => message },
];

/** @param textOf the first words of a group, looked up for those in view alone */
export function unreadColumns(textOf: (group: UnreadGroup) => string): ListColumn<UnreadGroup>[] {
  return [
    {
      id: 'place',
      header: '場所',
      width: '9rem',
      cell: ({ sheet, range }) => `${sheet} ${rangeText(range)}`,
    },
    { id: 'cells', header: '個数', width: '4rem', align: 'right', cell: ({ cells }) => cells },
    { id: 'text', header: '内容', width: '1fr', cell: textOf },
  ];
}
