import { expect, test } from 'vitest';
import { type LineTexts, lineInputs } from '../../../../renderer/features/passage/lineInputs.ts';
import { type LineTask, lineChange } from '../../../../renderer/features/passage/lineTasks.ts';
import { type PassageRow, passageRows } from '../../../../renderer/features/passage/passageRows.ts';
import { pastedLines } from '../../../../renderer/features/passage/pastedLines.ts';
import { calculatePlan } from '../../../../shared/calc/planCalculation.ts';
import { applyCommand } from '../../../../shared/commands/applyCommand.ts';
import { invert } from '../../../../shared/commands/command.ts';
import { planCommand } from '../../../../shared/commands/planCommand.ts';
import type { PlanInput } from '../../../../shared/commands/planInput.ts';
import type { Passage } from '../../../../shared/domain/outlineRecords.ts';
import { inOrder, type PlanRecords, toLists } from '../../../../shared/domain/planRecords.ts';
import { orderedSections } from '../../../../shared/domain/sectionTree.ts';
import { planOf } from '../../../support/samplePlan.ts';

const moment = { branchId: 1, year: 2024, period: 'q3' } as const;
const section = (id: number) => ({
  ...{ id, branchId: 1, year: 2024, parentId: null, sortOrder: id, number: null, title: `見出し${id}` },
  ...{ group: null, mark: null, fromId: null },
});

/** 'p:計1 s:状1△ / p:計2': plans and statuses below one heading after the other. */
function recordsOf(...sections: string[]): PlanRecords {
  const passages = sections.flatMap((line, at) =>
    line
      .split(' ')
      .filter(Boolean)
      .map((word): Omit<Passage, 'id'> => {
        const [kind, text = ''] = word.split(':');
        const mark = /[△〇]$/u.exec(text)?.[0] ?? null;
        return {
          ...{ ...moment, sectionId: at + 1, sortOrder: 0, kind: kind === 'p' ? 'plan' : 'status' },
          ...{ text: text.replace(/[△〇]$/u, ''), mark, asOfText: null, links: [], carriedFrom: null },
        };
      }),
  );
  return planOf({
    section: sections.map((_, at) => section(at + 1)),
    passage: passages.map((one, at) => ({ ...one, id: at + 1 })),
  }).records;
}

function rowsOf(records: PlanRecords): PassageRow[] {
  const here = [...records.passage.values()].sort(inOrder);
  return passageRows(calculatePlan(records), moment, here, orderedSections(records, 1, 2024));
}

/** The lines of the page: 計画｜状況, headings as a bar. */
function lines(records: PlanRecords): string {
  return rowsOf(records)
    .map(row => (row.kind === 'texts' ? `${row.planText}｜${row.statusText}` : '―'))
    .join(' ');
}

function rowWith(records: PlanRecords, text: string) {
  const row = rowsOf(records).find(
    one => one.kind === 'texts' && (one.planText === text || one.statusText === text),
  );
  if (row?.kind !== 'texts') throw new Error(`no line with ${text}`);
  return row;
}

/** Runs the inputs as one edit, and takes them back: nothing may differ then. */
function run(records: PlanRecords, inputs: PlanInput[]): PlanRecords {
  const command = planCommand(records, inputs, '');
  if (command === null) return records;
  const after = applyCommand(records, command);
  expect(toLists(applyCommand(after, invert(command)))).toEqual(toLists(records));
  return after;
}

function type(records: PlanRecords, text: string, typed: LineTexts): string {
  return lines(run(records, lineInputs(rowWith(records, text), typed, moment)));
}

function task(records: PlanRecords, text: string, columnId: string, what: LineTask): string {
  const rows = rowsOf(records);
  const change = lineChange(rows, rowWith(records, text), columnId, what, moment);
  return change === null ? 'なし' : lines(run(records, change.inputs));
}

test('空いたセルに打つと、打った所に本文ができ、ほかの本文は動かない', () => {
  const flat = recordsOf('p:計1 p:計2 p:計3');
  expect(lines(flat)).toBe('― 計1｜ 計2｜ 計3｜');
  expect(type(flat, '計1', { text: '新' })).toBe('― 計1｜新 計2｜ 計3｜');
  expect(type(flat, '計2', { text: '新' })).toBe('― 計1｜ 計2｜新 計3｜');
  const group = recordsOf('p:計1 p:計2 p:計3 s:状1 p:計4 s:状4');
  expect(lines(group)).toBe('― 計1｜状1 計2｜ 計3｜ 計4｜状4');
  expect(type(group, '計3', { text: '新' })).toBe('― 計1｜状1 計2｜ 計3｜新 計4｜状4');
  const below = recordsOf('p:計1 s:状1 s:状2 s:状3');
  expect(type(below, '状2', { plan: '新' })).toBe('― 計1｜状1 新｜状2 ｜状3');
  const empty = recordsOf('', 'p:計');
  const [, row] = rowsOf(empty);
  if (row?.kind !== 'texts') throw new Error('no empty line');
  const after = run(
    empty,
    lineInputs(row, { plan: '新計', text: '新状', mark: '○', asOf: '12月末' }, moment),
  );
  expect(lines(after)).toBe('― 新計｜新状 ― 計｜');
  expect([...after.passage.values()].map(({ mark, asOfText }) => [mark, asOfText])).toContainEqual([
    '〇',
    '12月末',
  ]);
});

test('評価は、それを持つ本文のものを直し、どちらにもなければ状況に付く', () => {
  const records = recordsOf('p:計1△ s:状1 p:計2 s:状2');
  const marks = (text: string, mark: string) =>
    [...run(records, lineInputs(rowWith(records, text), { mark }, moment)).passage.values()].map(
      one => one.mark,
    );
  expect(marks('計1', '〇')).toEqual(['〇', null, null, null]);
  expect(marks('計2', '〇')).toEqual(['△', null, null, '〇']);
});

test('行の挿入は、後に続く計画をそばに寄せず、段の中ではその欄に一つ増やす', () => {
  const records = recordsOf('p:計1 s:状1 p:計2 s:状2');
  expect(task(records, '計1', 'plan', 'insertBelow')).toBe('― 計1｜状1 ｜ 計2｜状2');
  expect(task(records, '計1', 'plan', 'insertAbove')).toBe('― ｜ 計1｜状1 計2｜状2');
  expect(task(records, '状1', 'text', 'insertBelow')).toBe('― 計1｜状1 ｜ 計2｜状2');
  const group = recordsOf('p:計1 p:計2 s:状1 s:状2');
  expect(task(group, '計1', 'plan', 'insertBelow')).toBe('― 計1｜状1 ｜状2 計2｜');
  const alone = recordsOf('p:計1');
  const change = lineChange(rowsOf(alone), rowWith(alone, '計1'), 'plan', 'insertBelow', moment);
  const after = run(alone, change?.inputs ?? []);
  const kinds = [...after.passage.values()].sort(inOrder).map(({ kind }) => kind);
  expect(kinds).toEqual(['plan', 'status', 'plan', 'status']);
});

test('行は段ごと前後に移り、見出しの端では隣の見出しに移る。続く計画とは混ざらない', () => {
  const records = recordsOf('p:計1 s:状1 p:計2', 'p:計3 s:状3');
  expect(task(records, '計2', 'plan', 'moveUp')).toBe('― 計2｜ 計1｜状1 ― 計3｜状3');
  expect(task(records, '状1', 'text', 'moveDown')).toBe('― 計2｜ 計1｜状1 ― 計3｜状3');
  expect(task(records, '計2', 'plan', 'moveDown')).toBe('― 計1｜状1 ― 計2｜ 計3｜状3');
  expect(task(records, '計3', 'plan', 'moveUp')).toBe('― 計1｜状1 計2｜ 計3｜状3 ― ｜');
  expect(task(records, '計1', 'plan', 'moveUp')).toBe('なし');
  const group = recordsOf('p:計1 s:状1 s:状2 p:計2 s:状3');
  expect(task(group, '状2', 'text', 'moveUp')).toBe('― 計1｜状2 ｜状1 計2｜状3');
  expect(task(group, '状2', 'text', 'moveDown')).toBe('― 計1｜状1 計2｜状2 ｜状3');
});

test('段は行から分けられ、つなげると元に戻る', () => {
  const records = recordsOf('p:計1 p:計2 s:状1 s:状2');
  const split = '― 計1｜状1 計2｜状2';
  expect(lines(records)).toBe(split);
  const rows = rowsOf(records);
  const change = lineChange(rows, rowWith(records, '計2'), 'plan', 'split', moment);
  const after = run(records, change?.inputs ?? []);
  expect(lines(after)).toBe(split);
  expect([...after.passage.values()].sort(inOrder).map(({ text }) => text)).toEqual([
    '計1',
    '状1',
    '計2',
    '状2',
  ]);
  const joined = lineChange(rowsOf(after), rowWith(after, '計2'), 'plan', 'join', moment);
  const back = run(after, joined?.inputs ?? []);
  expect([...back.passage.values()].sort(inOrder).map(({ text }) => text)).toEqual([
    '計1',
    '計2',
    '状1',
    '状2',
  ]);
});

test('Excelから貼った行は、見出しの本文の後に足され、次の見出しの本文には入らない', () => {
  const records = recordsOf('p:旧', 'p:次');
  const rows = rowsOf(records);
  const block = [
    ['新1', '状1', '〇'],
    ['', '状2', ''],
    ['新2', '', ''],
    ['新3', '状3\r\n続き', '△'],
  ];
  const pasted = pastedLines(rows, { rowId: rowWith(records, '旧').id, columnId: 'plan' }, block, moment);
  const edits = rowWith(records, '旧');
  expect(pasted?.edits.map(({ text }) => text)).toEqual(['新1', '状1', '〇']);
  const typed = lineInputs(edits, { plan: '新1', text: '状1', mark: '〇' }, moment);
  const after = run(records, [...(pasted?.inputs ?? []), ...typed]);
  expect(lines(after)).toBe('― 新1｜状1 ｜状2 新2｜ 新3｜状3\n続き ― 次｜');
  const plans = pastedLines(rows, { rowId: edits.id, columnId: 'plan' }, [['新1'], ['新2']], moment);
  const apart = run(records, [...(plans?.inputs ?? []), ...lineInputs(edits, { plan: '新1' }, moment)]);
  const first = [...apart.passage.values()].filter(one => one.sectionId === 1).sort(inOrder);
  expect(first.map(({ kind, text }) => `${kind}${text}`)).toEqual(['plan新1', 'status', 'plan新2', 'status']);
  expect(
    pastedLines(rows, { rowId: rowWith(records, '旧').id, columnId: 'plan' }, [['一行']], moment),
  ).toBeNull();
});

test('でたらめな操作を続けても、本文は一つも失われず、どの操作も元に戻る', () => {
  let records = recordsOf('p:a p:b s:c s:d p:e s:f', '', 'p:g s:h s:i');
  const count = () => [...records.passage.values()].filter(({ text }) => text !== '').length;
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };
  const tasks: LineTask[] = ['insertAbove', 'insertBelow', 'moveUp', 'moveDown', 'split', 'join'];
  const before = count();
  for (let step = 0; step < 300; step += 1) {
    const rows = rowsOf(records);
    const row = rows[random(rows.length)];
    const what = tasks[random(tasks.length)];
    if (!row || !what) continue;
    const change = lineChange(rows, row, ['plan', 'text'][random(2)] ?? 'plan', what, moment);
    if (change) records = run(records, change.inputs);
    expect(count()).toBe(before);
    const shown = rowsOf(records).flatMap(one => (one.kind === 'texts' ? [one.plan, one.status] : []));
    expect(shown.filter(one => one !== null)).toHaveLength(records.passage.size);
  }
});
