import type { PlanInput } from '../../shared/commands/planInput.ts';
import { notePlaceKey } from '../../shared/domain/notePlace.ts';
import type { PassageKind } from '../../shared/domain/outlineRecords.ts';
import type { PlanRecords } from '../../shared/domain/planRecords.ts';
import { chartKinds } from '../../shared/domain/tableRecords.ts';

/** Of every kind there is: a new one does not compile until it is made here. */
type Makers = { [K in PlanInput['kind']]: (from: Choice) => Extract<PlanInput, { kind: K }> };

const texts = ['', '12', '▲3.5％', '1,234件', '受診者は13人増えた。', '①㈱髙﨑', '😀'];
const titles = ['健診実施状況', '広報', '一時的な表'];
const passageKinds: readonly PassageKind[] = ['plan', 'status', 'task', 'note'];

/** Choices among what a plan holds; now and then of something that is not there. */
class Choice {
  readonly #random: () => number;
  readonly #records: PlanRecords;
  constructor(random: () => number, records: PlanRecords) {
    this.#random = random;
    this.#records = records;
  }
  number(below: number): number {
    return Math.floor(this.#random() * below);
  }
  flip(): boolean {
    return this.#random() < 0.5;
  }
  of<T>(list: readonly T[], otherwise: T): T {
    return list[this.number(list.length)] ?? otherwise;
  }
  id(kind: 'section' | 'passage' | 'table' | 'indicator'): number {
    return Number(this.of([...this.#records[kind].keys()], '99'));
  }
  idOrNull(kind: 'section' | 'passage'): number | null {
    return this.flip() ? null : this.id(kind);
  }
  text(): string {
    return this.of(texts, '');
  }
  moment() {
    const period = this.of(['annual', 'q3', 'm05'] as const, 'annual');
    return { branchId: 1, year: 2024 + this.number(2), period };
  }
  /** A table with one of its rows and columns. */
  place(): { tableId: number; rowId: string; columnId: string } {
    const tableId = this.id('table');
    const table = this.#records.table.get(String(tableId));
    const rowId = this.of(table?.rows ?? [], undefined)?.id ?? 'r?';
    const columnId = this.of(table?.columns ?? [], undefined)?.id ?? 'c?';
    return { tableId, rowId, columnId };
  }
  line(): { tableId: number; axis: 'rows' | 'columns'; id: string } {
    const { tableId, rowId, columnId } = this.place();
    return this.flip() ? { tableId, axis: 'rows', id: rowId } : { tableId, axis: 'columns', id: columnId };
  }
}

const makers: Makers = {
  cell: from => ({ kind: 'cell', ...from.place(), text: from.text() }),
  cells(from) {
    const { tableId, rowId, columnId } = from.place();
    return { kind: 'cells', tableId, rowIds: [rowId], columnIds: [columnId], texts: [from.text()] };
  },
  cellFormula: from => ({
    kind: 'cellFormula',
    ...from.place(),
    formula: from.of(['', '合計(上)', '1 + 1'], ''),
  }),
  column(from) {
    const { tableId, columnId } = from.place();
    const change = { unit: from.of(['件', '％', null], null), formula: from.of([null, '合計(左)'], null) };
    return { kind: 'column', tableId, columnId, change };
  },
  row(from) {
    const { tableId, rowId } = from.place();
    return { kind: 'row', tableId, rowId, change: { unit: from.of(['件', null], null) } };
  },
  insertLine(from) {
    const { tableId, axis } = from.line();
    return { kind: 'insertLine', tableId, axis, at: from.number(4) };
  },
  deleteLines(from) {
    const { tableId, axis, id } = from.line();
    return { kind: 'deleteLines', tableId, axis, ids: [id] };
  },
  moveLine: from => ({ kind: 'moveLine', ...from.line(), to: from.number(4) }),
  duplicateLine: from => ({ kind: 'duplicateLine', ...from.line() }),
  head: from => ({ kind: 'head', ...from.line(), level: from.number(2), text: from.text() }),
  addTable: from => ({
    kind: 'addTable',
    moment: from.moment(),
    sectionId: from.idOrNull('section'),
    title: from.of(titles, '表'),
    template: from.of(['blank', 'quarterly', 'providers'] as const, 'blank'),
  }),
  tableSettings: from => ({
    kind: 'tableSettings',
    tableId: from.id('table'),
    change: { unit: from.of(['千円', null], null), asOfText: from.of(['12月末', null], null) },
  }),
  tableChart: from => ({
    kind: 'tableChart',
    tableId: from.id('table'),
    chart: from.flip()
      ? null
      : {
          kind: from.of(chartKinds, 'bar'),
          title: from.text(),
          series: from.of(['rows', 'columns'] as const, 'rows'),
          rowIds: null,
          columnIds: from.flip() ? null : [from.place().columnId],
        },
  }),
  renameTable: from => ({ kind: 'renameTable', tableId: from.id('table'), title: from.of(titles, '表') }),
  deleteTable: from => ({ kind: 'deleteTable', tableId: from.id('table') }),
  passage: from => ({
    kind: 'passage',
    passageId: from.id('passage'),
    change: { text: from.text(), mark: from.of(['〇', '△', null], null) },
  }),
  addPassage: from => ({
    kind: 'addPassage',
    moment: from.moment(),
    sectionId: from.idOrNull('section'),
    passageKind: from.of(passageKinds, 'status'),
    after: from.idOrNull('passage'),
    text: from.text(),
  }),
  movePassage: from => ({
    kind: 'movePassage',
    passageId: from.id('passage'),
    sectionId: from.idOrNull('section'),
    after: from.idOrNull('passage'),
  }),
  deletePassages: from => ({ kind: 'deletePassages', ids: [from.id('passage')] }),
  linkFigure: from => ({
    kind: 'linkFigure',
    passageId: from.id('passage'),
    printed: '13人',
    formula: from.of(['10 + 3', null], null),
    follows: from.flip(),
  }),
  section: from => ({
    kind: 'section',
    sectionId: from.id('section'),
    change: { number: from.of(['１.', '（１）', null], null), group: from.of(['保健', null], null) },
  }),
  addSection: from => ({
    kind: 'addSection',
    branchId: 1,
    year: from.moment().year,
    parentId: from.idOrNull('section'),
    after: from.idOrNull('section'),
    title: from.of(titles, '見出し'),
  }),
  moveSection: from => ({
    kind: 'moveSection',
    sectionId: from.id('section'),
    parentId: from.idOrNull('section'),
    at: from.number(3),
  }),
  deleteSection: from => ({
    kind: 'deleteSection',
    sectionId: from.id('section'),
    contents: from.of(['refuse', 'moveUp', 'delete'] as const, 'refuse'),
  }),
  indicator: from => ({
    kind: 'indicator',
    indicatorId: from.id('indicator'),
    change: { decimals: from.number(3), unit: from.of(['％', '件'], '件') },
  }),
  accept: from => ({
    kind: 'accept',
    key: `k${from.number(3)}`,
    printed: '77％',
    computed: '76％',
    reason: from.of(['確認済み', '本部の数字'], ''),
    by: '山田',
  }),
  withdraw: from => ({ kind: 'withdraw', key: `k${from.number(3)}` }),
  carryForward: from => ({
    kind: 'carryForward',
    from: from.moment(),
    to: from.moment(),
    with: {
      plans: from.flip(),
      statuses: from.flip(),
      tables: from.flip(),
      targets: from.flip(),
      onlyMissing: from.flip(),
    },
  }),
  confirmCarried: from => ({
    kind: 'confirmCarried',
    passageIds: from.flip() ? [] : [from.id('passage')],
    tableIds: from.flip() ? [] : [from.id('table')],
    targets: [],
  }),
  branch: from => ({ kind: 'branch', branchId: 1, name: from.of(['山梨', '埼玉', '長野'], '山梨') }),
  note: from => ({
    kind: 'note',
    key: notePlaceKey({ at: 'cell', ...from.place() }),
    text: from.of(['', '本部に確認中'], ''),
    by: '山田',
  }),
};

const kinds = Object.keys(makers) as PlanInput['kind'][];
/** More that adds than that takes away, or a plan would soon be empty. */
const growing = ['addSection', 'addPassage', 'addTable', 'cell', 'passage'] as const;

/** Something a person might do to this plan, sensible or not. */
export function randomInput(random: () => number, records: PlanRecords): PlanInput {
  const from = new Choice(random, records);
  return makers[random() < 0.4 ? from.of(growing, 'cell') : from.of(kinds, 'cell')](from);
}
