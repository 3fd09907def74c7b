import { expect, test } from 'vitest';
import type { Passage, PassageKind } from '../../../shared/domain/outlineRecords.ts';
import { pairedRows } from '../../../shared/export/progressRows.ts';

const passage = (kind: PassageKind, text: string, mark: string | null = null): Passage => ({
  id: 1,
  branchId: 1,
  year: 2024,
  period: 'annual',
  sectionId: 1,
  sortOrder: 1,
  kind,
  text,
  mark,
  asOfText: null,
  links: [],
  carriedFrom: null,
});

test('計画ごとに行が始まり、続く実施状況・課題・評価はその横に並ぶ', () => {
  const rows = pairedRows([
    passage('plan', '計画1'),
    passage('status', '実施1', '〇'),
    passage('status', '実施2'),
    passage('task', '課題2'),
    passage('plan', '計画2'),
    passage('note', '注2'),
  ]);
  expect(rows.map(({ plan, status, mark, task, note }) => [plan, status, mark, task, note])).toEqual([
    ['計画1', '実施1', '〇', '', ''],
    ['', '実施2', '', '課題2', ''],
    ['計画2', '', '', '', '注2'],
  ]);
});
