import { describe, expect, test } from 'vitest';
import type { Passage, Section } from '../../../shared/domain/outlineRecords.ts';
import type { RecordLists } from '../../../shared/domain/planRecords.ts';
import { compareVersions } from '../../../shared/versions/compareVersions.ts';
import { momentsOf } from '../../../shared/versions/momentsOf.ts';
import type { VersionChange } from '../../../shared/versions/versionChange.ts';
import {
  columnRecord,
  indicatorRecord,
  planOf,
  resultRecord,
  rowRecord,
  tableRecord,
  targetRecord,
} from '../../support/samplePlan.ts';

const AT = { branchId: 1, year: 2024, period: 'annual' } as const;
const section = (id: number, title: string, change: Partial<Section> = {}): Section => ({
  id,
  branchId: 1,
  year: 2024,
  parentId: null,
  sortOrder: id,
  number: `（${id}）`,
  title,
  group: null,
  mark: null,
  fromId: null,
  ...change,
});
const passage = (id: number, text: string, change: Partial<Passage> = {}): Passage => ({
  ...AT,
  id,
  sectionId: 1,
  sortOrder: id,
  kind: 'status',
  text,
  mark: null,
  asOfText: null,
  links: [],
  carriedFrom: null,
  ...change,
});
const compare = (before: Partial<RecordLists>, after: Partial<RecordLists>) =>
  compareVersions(planOf(before), planOf(after), [AT]);
const line = ({ heading, where, way, before, after }: VersionChange) =>
  `${heading}／${where} ${way} ${before}→${after}`;

describe('版の比較', () => {
  test('結果を直すと、差・達成度・評価も、計算で変わったものとして並ぶ', () => {
    const state = (result: string): Partial<RecordLists> => ({
      section: [section(1, '健診')],
      indicator: [indicatorRecord(1, { sectionId: 1, name: '受診率' })],
      target: [targetRecord(1, '82.0％以上')],
      measurement: [resultRecord(1, result)],
    });
    const changes = compare(state('81.5％'), state('83.0％'));
    expect(changes.map(line)).toEqual([
      '（1） 健診／受診率：結果 changed 81.5％→83.0％',
      '（1） 健診／受診率：目標との差 changed ▲0.5ポイント→1.0ポイント',
      '（1） 健診／受診率：達成度 changed 99％→101％',
      '（1） 健診／受診率：評価 changed ×→〇',
    ]);
    expect(changes.map(({ isComputed }) => isComputed)).toEqual([false, true, true, true]);
    expect(changes.map(({ kind }) => kind)).toEqual(['figure', 'figure', 'figure', 'mark']);
  });

  test('速報が確定になったことは、値が同じでも違っても分かる', () => {
    const state = (text: string, status: 'preliminary' | 'final'): Partial<RecordLists> => ({
      indicator: [indicatorRecord(1)],
      measurement: [resultRecord(1, text, { status })],
    });
    const settled = (text: string) =>
      compare(state('81.5％', 'preliminary'), state(text, 'final')).filter(({ isSettled }) => isSettled);
    expect(settled('81.5％')).toMatchObject([{ before: '81.5％（速報）', after: '81.5％（確定）' }]);
    expect(settled('81.7％')).toMatchObject([{ before: '81.5％', after: '81.7％' }]);
    expect(compare(state('81.5％', 'final'), state('81.7％', 'final'))[0]?.isSettled).toBe(false);
  });

  test('見出しの追加・削除・移動・番号の変更を見分け、文の変更は見出しの順に並ぶ', () => {
    const before = {
      section: [
        section(1, '企画'),
        section(2, '保健'),
        section(3, '業務'),
        section(4, '旧事業'),
        section(6, '支援'),
      ],
      passage: [passage(1, '実施した。'), passage(2, '旧事業の文', { sectionId: 4 })],
    };
    const after = {
      section: [
        section(1, '企画', { number: '１．' }),
        section(2, '保健', { sortOrder: 9 }),
        section(3, '業務'),
        section(6, '支援'),
        section(5, '新事業', { parentId: 3 }),
      ],
      passage: [passage(1, '中止した。'), passage(3, '始めた。', { sectionId: 5 })],
    };
    expect(compare(before, after).map(line)).toEqual([
      '１． 企画／見出し renumbered （1） 企画→１． 企画',
      '１． 企画／実施状況 changed 実施した。→中止した。',
      '（4） 旧事業／見出し removed （4） 旧事業→',
      '（4） 旧事業／実施状況 removed 旧事業の文→',
      '（3）（5） 新事業／見出し added →（5） 新事業',
      '（3）（5） 新事業／実施状況 added →始めた。',
      '（2） 保健／見出し moved （2） 保健→（2） 保健',
    ]);
  });

  test('付表は、なくなれば一件、行の見出しやセルが変わればその一つずつが並ぶ', () => {
    const cell = (rowId: string, text: string) => ({
      tableId: 1,
      rowId,
      columnId: 'c1',
      text,
      formula: null,
    });
    const columns = [columnRecord('c1', ['件数'])];
    const before = {
      table: [tableRecord(1, { columns }), tableRecord(2)],
      tableCell: [cell('r1', '288件'), { ...cell('r1', '1'), tableId: 2 }],
    };
    const after = {
      table: [tableRecord(1, { columns, rows: [rowRecord('r1', ['初回']), rowRecord('r2', ['実績評価'])] })],
      tableCell: [cell('r1', '290件')],
    };
    expect(compare(before, after).map(line)).toEqual([
      '見出しなし／付表「表1」行の見出し changed 評価→実績評価',
      '見出しなし／付表「表1」初回＞件数 changed 288件→290件',
      '見出しなし／付表「表2」 removed 「表2」（2行2列）→',
    ]);
  });

  test('すべての期間を比べると、ほかの四半期の変更も一度ずつ並ぶ', () => {
    const state = (text: string) =>
      planOf({
        indicator: [indicatorRecord(1, { name: text })],
        measurement: [resultRecord(1, text, { period: 'q1' }), resultRecord(1, '90％', { period: 'q2' })],
      });
    const [before, after] = [state('80％'), state('81％')];
    const moments = momentsOf(after.records, 1);
    expect(moments.map(({ period }) => period)).toEqual(['q1', 'q2']);
    const changes = compareVersions(before, after, moments).filter(({ isComputed }) => !isComputed);
    expect(changes.map(({ where, period }) => [where, period])).toEqual([
      ['81％：名前', null],
      ['81％：結果', 'q1'],
    ]);
  });
});
