import { expect, test } from 'vitest';
import type { Passage, PassageKind } from '../../../shared/domain/outlineRecords.ts';
import { passageRows } from '../../../shared/domain/passagePairs.ts';

let id = 0;
function passage(kind: PassageKind, text: string, mark: string | null = null): Passage {
  id += 1;
  const at = { id, branchId: 1, year: 2024, period: 'annual', sectionId: 1, sortOrder: id } as const;
  return { ...at, kind, text, mark, asOfText: null, links: [], carriedFrom: null };
}

const shape = (passages: Passage[]) =>
  passageRows(passages).map(({ plans, mark, rows }) => ({
    plans: plans.map(({ text }) => text).join(''),
    ...(mark === null ? {} : { mark }),
    rows: rows.map(row => `${row.passages.map(({ text }) => text).join('')}${row.mark ?? ''}`),
  }));

test('続く計画は一つの欄に、続く状況はその横に並び、次の計画から新しい行になる', () => {
  const passages = [
    passage('plan', '計1'),
    passage('plan', '計2'),
    passage('status', '状1'),
    passage('task', '課1'),
    passage('plan', '計3'),
    passage('status', '状2'),
  ];
  expect(shape(passages)).toEqual([
    { plans: '計1計2', rows: ['状1課1'] },
    { plans: '計3', rows: ['状2'] },
  ]);
});

test('評価は、次の評価の前までの本文をまとめて一つの欄になる', () => {
  const passages = [
    passage('plan', '計'),
    passage('status', '前'),
    passage('status', '状1', '△'),
    passage('status', '状2'),
    passage('status', '状3', '〇'),
  ];
  expect(shape(passages)).toEqual([{ plans: '計', rows: ['前', '状1状2△', '状3〇'] }]);
});

test('計画だけ、状況だけでも行になり、計画に付いた評価も残る', () => {
  expect(shape([passage('plan', '計', '－')])).toEqual([{ plans: '計', mark: '－', rows: [] }]);
  expect(shape([passage('status', '状', '△')])).toEqual([{ plans: '', rows: ['状△'] }]);
});
