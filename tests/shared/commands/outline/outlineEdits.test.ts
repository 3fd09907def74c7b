import { describe, expect, test } from 'vitest';
import { applyCommand } from '../../../../shared/commands/applyCommand.ts';
import { invert } from '../../../../shared/commands/command.ts';
import { editPlan } from '../../../../shared/commands/editPlan.ts';
import type { PlanInput } from '../../../../shared/commands/planInput.ts';
import type { PlanRecords, RecordLists } from '../../../../shared/domain/planRecords.ts';
import { outlineOfWords, wordsOfOutline } from '../../../support/outlineOfWords.ts';
import { indicatorRecord, planOf, tableRecord, targetRecord } from '../../../support/samplePlan.ts';

const AT = '2025-05-01T00:00:00.000Z';
const BRANCH = { branchId: 1, year: 2024 };

function recordsOf(words: string, lists: Partial<RecordLists> = {}): PlanRecords {
  return planOf({ section: outlineOfWords(words), ...lists }).records;
}

/** The records after an input; its inverse must bring back the very records. */
function edited(records: PlanRecords, input: PlanInput): PlanRecords {
  const command = editPlan({ records }, input, AT);
  if (command === null) return records;
  const after = applyCommand(records, command);
  expect(applyCommand(after, invert(command))).toEqual(records);
  return after;
}

const outlineAfter = (words: string, input: PlanInput) => wordsOfOutline(edited(recordsOf(words), input));

const plan = `
- 表紙
１. 基盤
  （１） 財政
  （２） 改革
    ① 体制
    ② 水準
  （３） ＩＣＴ
２. 戦略
  （１） 分析`;

describe('番号', () => {
  test('見出しを加えると隣と同じ形の番号が付き、後ろの番号が進む', () => {
    const add = { kind: 'addSection', ...BRANCH, title: '新しい' } as const;
    expect(outlineAfter(plan, { ...add, parentId: 2, after: 3 }).slice(1, 5)).toEqual([
      '１. 基盤',
      '  （１） 財政',
      '  （２） 新しい',
      '  （３） 改革',
    ]);
    expect(outlineAfter(plan, { ...add, parentId: null, after: 1 })[1]).toBe('１. 新しい');
    // the first below a heading is numbered as its cousins are, or one step down
    expect(outlineAfter(plan, { ...add, parentId: 3, after: null })[3]).toBe('    ① 新しい');
    expect(outlineAfter(plan, { ...add, parentId: 5, after: null })[5]).toBe('      ア 新しい');
    expect(outlineAfter('- 企画\n- 保健', { ...add, parentId: null, after: 1 })[1]).toBe('- 新しい');
    expect(outlineAfter('', { ...add, parentId: null, after: null })).toEqual(['- 新しい']);
  });
  test('動かすと元の所も先の所も数え直し、字の幅は印字のまま', () => {
    expect(outlineAfter(plan, { kind: 'moveSection', sectionId: 3, parentId: 8, at: 0 }).slice(1)).toEqual([
      '１. 基盤',
      '  （１） 改革',
      '    ① 体制',
      '    ② 水準',
      '  （２） ＩＣＴ',
      '２. 戦略',
      '  （１） 財政',
      '  （２） 分析',
    ]);
    expect(
      outlineAfter('１． あ\n2． い\n3． う', { kind: 'moveSection', sectionId: 3, parentId: null, at: 0 }),
    ).toEqual(['1． う', '２． あ', '3． い']);
    // ② comes up one step
    expect(outlineAfter(plan, { kind: 'moveSection', sectionId: 6, parentId: 2, at: 2 }).slice(3, 7)).toEqual(
      ['  （２） 改革', '    ① 体制', '  （３） 水準', '  （４） ＩＣＴ'],
    );
  });
  test.each([
    ['（１） あ\n（２） い\n（４） う', '間の抜けた番号'],
    ['１－１ あ\n１－２ い\n１－３ う', '数え方の分からない番号'],
    ['① あ\n⑴ い\nア う', '入り交じった番号'],
  ])('%j（%s）は印字のまま', words => {
    const numbers = (lines: readonly string[]) => lines.map(line => line.split(' ')[0]).toSorted();
    const moved = outlineAfter(words, { kind: 'moveSection', sectionId: 3, parentId: null, at: 0 });
    expect(moved[0]?.endsWith('う')).toBe(true);
    expect(numbers(moved)).toEqual(numbers(words.split('\n')));
  });
  test.each([
    ['1 あ\n2 い', '2 い'],
    ['(1) あ\n(2) い', '(2) い'],
    ['第１ あ\n第２ い', '第２ い'],
    ['Ⅰ あ\nⅡ い', 'Ⅱ い'],
    ['ア あ\nイ い', 'イ い'],
    ['一、 あ\n二、 い', '二、 い'],
    ['３． あ\n４． い', '４． い'],
  ])('%j の先頭を消すと、残りが繰り上がる', (words, last) => {
    const first = words.split(' ')[0];
    expect(outlineAfter(words, { kind: 'deleteSection', sectionId: 1, contents: 'refuse' })).toEqual([
      `${first} い`,
    ]);
    expect(last.startsWith(first ?? '')).toBe(false);
  });
  test('手で打った番号はそのまま残り、名前だけは空にできない', () => {
    const change = (change: object) => outlineAfter(plan, { kind: 'section', sectionId: 4, change });
    expect(change({ number: '（９）', group: ' 業務 ' })[3]).toBe('  （９） 改革');
    expect(change({ number: ' ' })[3]).toBe('  - 改革');
    expect(() => change({ title: '　' })).toThrow('headingRequired');
  });
});

test('自分やその下へは動かせず、十一段目は作れない', () => {
  const move = (parentId: number) =>
    outlineAfter(plan, { kind: 'moveSection', sectionId: 2, parentId, at: 0 });
  expect(() => move(2)).toThrow('outlineLoop');
  expect(() => move(6)).toThrow('outlineLoop');
  const deep = Array.from({ length: 10 }, (_, depth) => `${'  '.repeat(depth)}- 段${depth}`).join('\n');
  const add = (parentId: number) =>
    edited(recordsOf(deep), { kind: 'addSection', ...BRANCH, parentId, after: null, title: '下' });
  expect(add(9).section.size).toBe(11);
  expect(() => add(10)).toThrow('outlineTooDeep');
});

describe('削除', () => {
  const passage = (id: number, sectionId: number) => ({
    ...{
      id,
      branchId: 1,
      year: 2024,
      period: 'annual' as const,
      sectionId,
      sortOrder: id,
      kind: 'plan' as const,
    },
    ...{ text: `文${id}`, mark: null, asOfText: null, links: [], carriedFrom: null },
  });
  const note = (key: string) => ({ key, text: '確認', by: '担当者', at: AT });
  const full = () =>
    recordsOf(plan, {
      indicator: [indicatorRecord(1, { sectionId: 5 })],
      passage: [passage(1, 4), passage(2, 6), passage(9, 2)],
      table: [tableRecord(1, { sectionId: 4 })],
      tableCell: [{ tableId: 1, rowId: 'r1', columnId: 'c1', text: '5', formula: null }],
      tableLink: [{ sourceId: 1, tableId: 1, sheet: '表', rows: [], columns: [], texts: [] }],
      passageLink: [
        { sourceId: 1, sheet: '表', address: 'A1', field: 'text', passageId: 2, importedText: '文2' },
        { sourceId: 1, sheet: '表', address: 'A9', field: 'text', passageId: 9, importedText: '文9' },
      ],
      cellNote: [
        note('section/4/title'),
        note('passage/2/text'),
        note('cell/1/r1/c1'),
        note('section/2/title'),
      ],
    });
  const remove = (contents: 'refuse' | 'moveUp' | 'delete') =>
    edited(full(), { kind: 'deleteSection', sectionId: 4, contents });

  test('下にあるものを挙げて断る', () => {
    expect(() => remove('refuse')).toThrow(
      '見出しが2件（「① 体制」ほか）、指標が1件（「指標1」）、付表が1件（「表1」）、本文が2件（「文1」ほか）',
    );
  });
  test('中身を上へ移すと、下の見出しがその場所に並び、文は上の文の後ろに来る', () => {
    const after = remove('moveUp');
    expect(wordsOfOutline(after).slice(1, 6)).toEqual([
      '１. 基盤',
      '  （１） 財政',
      '  （２） 体制',
      '  （３） 水準',
      '  （４） ＩＣＴ',
    ]);
    expect(after.passage.get('1')).toMatchObject({ sectionId: 2, sortOrder: 10 });
    expect(after.table.get('1')?.sectionId).toBe(2);
    expect(after.indicator.get('1')?.sectionId).toBe(5);
  });
  test('一緒に消しても指標は上に残り、メモと取込元のセルも片付く', () => {
    const after = remove('delete');
    expect(wordsOfOutline(after).slice(1, 4)).toEqual(['１. 基盤', '  （１） 財政', '  （２） ＩＣＴ']);
    expect(after.indicator.get('1')?.sectionId).toBe(2);
    expect([...after.passage.keys()]).toEqual(['9']);
    expect([after.table.size, after.tableCell.size, after.tableLink.size]).toEqual([0, 0, 0]);
    expect([...after.passageLink.values()].map(({ passageId }) => passageId)).toEqual([9]);
    expect([...after.cellNote.keys()]).toEqual(['section/2/title']);
  });
  test('消した見出しから続く翌年の見出しは、その前の年の見出しに続く', () => {
    const [one] = outlineOfWords('- 広報');
    if (!one) throw new Error('no heading');
    const section = [2023, 2024, 2025].map((year, at) => ({ ...one, id: at + 1, year, fromId: at || null }));
    // the indicators stand below no heading then, but below theirs in the other years
    const indicator = [indicatorRecord(1, { sectionId: 1 }), indicatorRecord(2, { sectionId: 2 })];
    const records = planOf({ section, indicator, target: [targetRecord(1, '50%以上')] }).records;
    const remove = (contents: 'refuse' | 'delete') =>
      edited(records, { kind: 'deleteSection', sectionId: 2, contents });
    expect(() => remove('refuse')).toThrow('指標が2件');
    const after = remove('delete');
    expect(after.section.get('3')?.fromId).toBe(1);
    expect([...after.indicator.values()].map(({ sectionId }) => sectionId)).toEqual([1, 1]);
  });
});

test('でたらめに加え、動かし、消しても、木のままで、元に戻せる', () => {
  let seed = 20250401;
  const random = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * below);
  };
  let records = recordsOf(plan);
  for (let step = 0; step < 300; step += 1) {
    const ids = [...records.section.values()].map(({ id }) => id);
    const some = () => ids[random(ids.length)] ?? null;
    const parentId = random(4) === 0 ? null : some();
    const inputs: PlanInput[] = [
      { kind: 'addSection', ...BRANCH, parentId, after: null, title: `見出し${step}` },
      { kind: 'moveSection', sectionId: some() ?? 1, parentId, at: random(4) },
      { kind: 'deleteSection', sectionId: some() ?? 1, contents: random(2) ? 'moveUp' : 'delete' },
    ];
    // deleting takes many at a time
    const input = inputs[random(10) === 0 ? 2 : random(2)];
    if (!input) continue;
    try {
      records = edited(records, input);
    } catch (error) {
      expect(String(error)).toMatch(/outlineLoop|outlineTooDeep|placeUnknown/);
    }
    // all are shown, and none stands below itself
    expect(wordsOfOutline(records)).toHaveLength(records.section.size);
    for (const { id } of records.section.values()) expect(levelOf(records, id)).toBeLessThanOrEqual(10);
  }
});

/** How deep a heading stands by what is stored; endless where it stands below itself. */
function levelOf({ section }: PlanRecords, id: number | null): number {
  let level = 0;
  for (let at = id; at !== null && level <= section.size; level += 1) {
    const one = section.get(String(at));
    if (!one) return Number.NaN;
    at = one.parentId;
  }
  return level;
}

test('堂々巡りの見出しも、動かして直し、消せる', () => {
  const [one, two] = outlineOfWords('- 甲\n- 乙');
  if (!one || !two) throw new Error('no headings');
  const { records } = planOf({
    section: [
      { ...one, parentId: 2 },
      { ...two, parentId: 1 },
    ],
  });
  const moved = edited(records, { kind: 'moveSection', sectionId: 1, parentId: 2, at: 0 });
  expect([...moved.section.values()].map(({ parentId }) => parentId)).toEqual([2, null]);
  const left = edited(records, { kind: 'deleteSection', sectionId: 1, contents: 'delete' });
  expect([...left.section.values()].map(({ id, parentId }) => [id, parentId])).toEqual([[2, null]]);
});
