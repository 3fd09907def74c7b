import { expect, test } from 'vitest';
import { applyCommand } from '../../../../shared/commands/applyCommand.ts';
import { invert } from '../../../../shared/commands/command.ts';
import { keptLinks } from '../../../../shared/commands/passages/keptLinks.ts';
import { planCommand } from '../../../../shared/commands/planCommand.ts';
import type { PlanInput } from '../../../../shared/commands/planInput.ts';
import type { FigureLink, Passage } from '../../../../shared/domain/outlineRecords.ts';
import { inOrder, type PlanRecords, toLists } from '../../../../shared/domain/planRecords.ts';
import { planInputSchema } from '../../../../shared/ipc/planInputSchema.ts';
import { planOf } from '../../../support/samplePlan.ts';

const moment = { branchId: 1, year: 2024, period: 'q3' } as const;
const passage = (id: number, change: Partial<Passage> = {}): Passage => ({
  ...{ id, ...moment, sectionId: 1, sortOrder: 5, kind: 'status', text: `文${id}`, mark: null },
  ...{ asOfText: null, links: [], carriedFrom: { year: 2024, period: 'q2' } },
  ...change,
});
const section = (id: number, year = 2024) => ({
  ...{ id, branchId: 1, year, parentId: null, sortOrder: id, number: null, title: 'あ' },
  ...{ group: null, mark: null, fromId: null },
});
const records = planOf({
  section: [section(1), section(2), section(3, 2025)],
  passage: [passage(1), passage(2), passage(3), passage(4, { sectionId: 2 })],
  cellNote: [
    { key: 'passage/2/text', text: 'メモ', by: '', at: '' },
    { key: 'passage/3/mark', text: 'メモ', by: '', at: '' },
  ],
  acceptedFinding: [
    { key: 'passage/2/0', printed: '', computed: '', reason: 'あ', by: '', at: '' },
    { key: 'cell/2/r1/c1', printed: '', computed: '', reason: 'あ', by: '', at: '' },
  ],
}).records;

function run(...inputs: PlanInput[]): PlanRecords {
  for (const input of inputs) expect(planInputSchema.parse(input)).toEqual(input);
  const command = planCommand(records, inputs, '');
  if (command === null) return records;
  const after = applyCommand(records, command);
  expect(toLists(applyCommand(after, invert(command)))).toEqual(toLists(records));
  return after;
}

const order = (after: PlanRecords, sectionId = 1) =>
  [...after.passage.values()]
    .filter(one => one.sectionId === sectionId)
    .sort(inOrder)
    .map(({ id }) => id);

test('並び順の値が同じ本文の間にも、選んだ所に入り、動かせる', () => {
  const add = (after: number | null, sectionId = 1) =>
    run({ kind: 'addPassage', moment, sectionId, passageKind: 'plan', after, text: '新' });
  expect(order(add(null))).toEqual([5, 1, 2, 3]);
  expect(order(add(1))).toEqual([1, 5, 2, 3]);
  expect(order(add(3))).toEqual([1, 2, 3, 5]);
  const move = (passageId: number, sectionId: number, after: number | null) =>
    run({ kind: 'movePassage', passageId, sectionId, after });
  expect(order(move(3, 1, null))).toEqual([3, 1, 2]);
  expect(order(move(1, 1, 2))).toEqual([2, 1, 3]);
  expect(move(2, 1, 1)).toBe(records);
  expect(order(move(2, 2, null), 2)).toEqual([2, 4]);
  expect(() => move(2, 3, null)).toThrow('placeUnknown');
  expect(() => add(4)).toThrow('placeUnknown');
  expect(() => move(2, 1, 2)).toThrow('placeUnknown');
});

test('本文を消すと、そのメモと確認済みの印も消え、ほかのものは残る', () => {
  const after = run({ kind: 'deletePassages', ids: [2] });
  expect(order(after)).toEqual([1, 3]);
  expect([...after.cellNote.keys()]).toEqual(['passage/3/mark']);
  expect([...after.acceptedFinding.keys()]).toEqual(['cell/2/r1/c1']);
  expect(() => run({ kind: 'deletePassages', ids: [2, 9] })).toThrow('placeUnknown');
});

test('文・評価・時点を直すと「前期のまま」でなくなり、種類だけなら残る', () => {
  const carried = (change: Extract<PlanInput, { kind: 'passage' }>['change']) =>
    run({ kind: 'passage', passageId: 1, change }).passage.get('1')?.carriedFrom;
  expect(carried({ text: '新' })).toBeNull();
  expect(carried({ mark: '○' })).toBeNull();
  expect(carried({ asOfText: '12月末' })).toBeNull();
  expect(carried({ passageKind: 'task' })).toEqual({ year: 2024, period: 'q2' });
  expect(carried({ text: '文1' })).toEqual({ year: 2024, period: 'q2' });
});

test('数値は結べ、直せ、外せる。本文にない数値と読めない式は断る', () => {
  const link = (printed: string, formula: string | null, follows = false) =>
    run({ kind: 'linkFigure', passageId: 1, printed, formula, follows }).passage.get('1')?.links;
  expect(() => link('9人', '1 + 2')).toThrow('figureNotInText');
  expect(() => link('文1', '1 +')).toThrow('notAFormula');
  expect(link('文1', '1 + 2')).toEqual([{ printed: '文1', formula: '1 + 2' }]);
  expect(link('文1', '1 + 2', true)).toEqual([{ printed: '文1', formula: '1 + 2', follows: true }]);
  expect(link('文1', null)).toEqual([]);
});

test('数値をその場で正しただけなら結び付きは残り、なくなれば一緒に外れる', () => {
  const links: FigureLink[] = [
    { printed: '5号', formula: 'あ' },
    { printed: '13人', formula: 'い', follows: true },
  ];
  const before = '12月までに5号を出し、受診者は13人増えた。';
  const printed = (after: string) => keptLinks(links, before, after).links.map(one => one.printed);
  expect(printed(before.replace('5号', '4号'))).toEqual(['4号', '13人']);
  expect(printed(`はじめに。${before}`)).toEqual(['5号', '13人']);
  expect(printed('受診者は13人増えた。')).toEqual(['13人']);
  expect(printed(before.replace('13人', '15人'))).toEqual(['5号']);
  expect(keptLinks(links, before, '').lost).toEqual(links);
});
