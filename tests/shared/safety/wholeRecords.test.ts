import { expect, test } from 'vitest';
import type { Section } from '../../../shared/domain/outlineRecords.ts';
import { emptyLists } from '../../../shared/domain/planRecords.ts';
import { wholeRecords } from '../../../shared/safety/wholeRecords.ts';
import { indicatorRecord, tableRecord, targetRecord } from '../../support/samplePlan.ts';

const section = (id: number, parentId: number | null): Section => ({
  id,
  branchId: 1,
  year: 2024,
  parentId,
  sortOrder: id,
  number: null,
  title: `見出し${id}`,
  group: null,
  mark: null,
  fromId: null,
});

test('元になるものがない記録だけを除き、見出しを失ったものは一番上に移す', () => {
  const lists = {
    ...emptyLists(),
    section: [section(2, 1)],
    indicator: [indicatorRecord(1, { sectionId: 9 })],
    target: [targetRecord(1, '15位以内'), targetRecord(2, '15位以内')],
    table: [tableRecord(1)],
    tableCell: [1, 2].map(tableId => ({ tableId, rowId: 'r', columnId: 'c', text: '1', formula: null })),
    workbookSource: [
      { id: 1, fileName: 'a.xlsx', sha256: 'a', year: 2024, period: 'annual', importedAt: '' } as const,
    ],
    tableLink: [{ sourceId: 1, tableId: 1, sheet: 's', rows: [], columns: [], texts: [] }],
  };
  const { records, leftOut } = wholeRecords(lists, () => false);
  expect(leftOut).toEqual({ target: 1, tableCell: 1, workbookSource: 1, tableLink: 1 });
  expect(records.section[0]?.parentId).toBeNull();
  expect(records.indicator[0]?.sectionId).toBeNull();
  // its name is lost, what belongs to it is not
  expect(records.branch).toEqual([{ id: 1, name: '名前の分からない支部' }]);
});
