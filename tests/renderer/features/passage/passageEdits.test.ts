import { expect, test } from 'vitest';
import { figureAt } from '../../../../renderer/features/passage/figureAt.ts';
import {
  editTrouble,
  lostLinksText,
  passageInputs,
} from '../../../../renderer/features/passage/passageEdits.ts';
import {
  filteredRows,
  lineFacts,
  NO_FILTER,
  passes,
} from '../../../../renderer/features/passage/passageFilter.ts';
import { type PassageRow, passageRows } from '../../../../renderer/features/passage/passageRows.ts';
import { pasteTrouble } from '../../../../renderer/features/passage/usePassagePaste.ts';
import type { Passage } from '../../../../shared/domain/outlineRecords.ts';
import { orderedSections } from '../../../../shared/domain/sectionTree.ts';
import { planOf } from '../../../support/samplePlan.ts';

const moment = { branchId: 1, year: 2024, period: 'q3' } as const;
const section = (id: number, parentId: number | null, group: string | null) => ({
  ...{ id, branchId: 1, year: 2024, parentId, sortOrder: id, number: null, title: `見出し${id}` },
  ...{ group, mark: null, fromId: null },
});
const passage = (id: number, sectionId: number, change: Partial<Passage>): Passage => ({
  ...{ id, ...moment, sectionId, sortOrder: id, kind: 'status', text: `文${id}`, mark: null },
  ...{ asOfText: null, links: [], carriedFrom: null },
  ...change,
});

function page(passages: Passage[]) {
  const plan = planOf({
    section: [section(1, null, '企画'), section(2, 1, null), section(3, null, '業務')],
    passage: passages,
  });
  return { plan, rows: passageRows(plan, moment, passages, orderedSections(plan.records, 1, 2024)) };
}

const ids = (rows: readonly PassageRow[]) => rows.map(({ id }) => id).join(' ');

test('絞り込みは、担当グループ・評価・未記入・前期のまま・変更ごとに、上の見出しと一緒に行を残す', () => {
  const { plan, rows } = page([
    passage(1, 2, { kind: 'plan' }),
    passage(2, 2, { mark: '△', carriedFrom: { year: 2024, period: 'q2' } }),
    passage(3, 2, { kind: 'plan' }),
    passage(4, 2, { text: ' ', mark: '〇' }),
    passage(5, 2, { kind: 'plan' }),
  ]);
  expect(ids(rows)).toBe('s1 s2 1 3 5 s3 e3');
  const changes = [
    { key: '', place: { at: 'passage', passageId: 5, field: 'text' } as const, before: '', after: '' },
  ];
  const facts = lineFacts(plan, rows, changes);
  const shown = (change: Partial<typeof NO_FILTER>) => {
    const filter = { ...NO_FILTER, ...change };
    return ids(
      filteredRows(rows, filter, row => {
        const here = facts.get(row.id);
        return here !== undefined && passes(here, filter);
      }),
    );
  };
  expect(shown({})).toBe('s1 s2 1 3 5 s3 e3');
  expect(shown({ group: '企画' })).toBe('s1 s2 1 3 5');
  expect(shown({ group: '業務' })).toBe('s3 e3');
  expect(shown({ mark: '△' })).toBe('s1 s2 1');
  expect(shown({ missing: true })).toBe('s1 s2 3 5 s3 e3');
  expect(shown({ carried: true })).toBe('s1 s2 1');
  expect(shown({ changed: true })).toBe('s1 s2 5');
  expect(shown({ missing: true, group: '業務' })).toBe('s3 e3');
});

test('見出しの評価も行で直せ、読めない種類や長すぎる文は断り、なくなる結び付きは言う', () => {
  const links = [{ printed: '13人', formula: '13' }];
  const { plan, rows } = page([passage(1, 2, { text: '13人増えた。', links })]);
  const edit = (rowId: string, columnId: string, text: string) => [{ rowId, columnId, text }];
  expect(passageInputs(plan, rows, edit('s2', 'mark', '△'), moment)).toEqual([
    { kind: 'section', sectionId: 2, change: { mark: '△' } },
  ]);
  expect(passageInputs(plan, rows, edit('1', 'kind', '課題・今後の取組'), moment)).toEqual([
    { kind: 'passage', passageId: 1, change: { passageKind: 'task' } },
  ]);
  expect(editTrouble({ rowId: '1', columnId: 'kind', text: 'なにか' })).toContain('実施状況');
  expect(editTrouble({ rowId: '1', columnId: 'text', text: 'あ'.repeat(20_001) })).toContain('20,000文字');
  expect(editTrouble({ rowId: '1', columnId: 'asOf', text: 'あ'.repeat(201) })).toContain('200文字');
  const inputs = passageInputs(plan, rows, edit('1', 'text', '増えた。'), moment);
  expect(lostLinksText(plan.records, inputs)).toContain('「13人」が本文からなくなった');
  expect(
    lostLinksText(plan.records, passageInputs(plan, rows, edit('1', 'text', '14人増えた。'), moment)),
  ).toBe('');
});

test('選んだ所の数値を取り、どれか分からないときは、そう言う', () => {
  const text = '13人のうち、前年の13人と5件。';
  const at = (start: number, end = start) => figureAt(text, { start, end }, []);
  expect(at(1)).toEqual({ printed: '13人' });
  expect(at(0, 3)).toEqual({ printed: '13人' });
  expect(at(11)).toHaveProperty('trouble', expect.stringContaining('前の言葉も含めて'));
  expect(at(7, 13)).toEqual({ printed: '前年の13人' });
  expect(at(10, 16)).toHaveProperty('trouble', expect.stringContaining('一つだけ'));
  expect(at(4, 6)).toHaveProperty('trouble', expect.stringContaining('数値がありません'));
});

test('画像と大きすぎる内容は貼り付けず、文字はそのまま通す', () => {
  const clipboard = (text: string, types: string[], html = '') => ({
    getData: (type: string) => (type === 'text/html' ? html : text),
    types,
    files: [] as unknown as FileList,
  });
  expect(pasteTrouble(clipboard('', ['Files']))).toContain('画像やファイル');
  expect(pasteTrouble(clipboard('あ'.repeat(2_000_001), ['text/plain']))).toContain('大きすぎます');
  expect(pasteTrouble(clipboard('あ', ['text/html'], 'x'.repeat(2_000_001)))).toContain('大きすぎます');
  expect(pasteTrouble(clipboard('文', ['text/plain', 'Files']))).toBeNull();
});
