import { describe, expect, it } from 'vitest';
import { parseAsOf } from '../../../shared/domain/asOf.ts';
import { findFiscalYear } from '../../../shared/domain/fiscalYear.ts';
import { normalizeMark } from '../../../shared/domain/judgementScale.ts';

describe('時点の文', () => {
  it.each([
    ['令和7年3月31日現在', '2025-03-31'],
    ['R7.2実績分', '2025-02-28'],
    ['R6.2月', '2024-02-29'],
    ['2025/3末', '2025-03-31'],
    ['令和5年度実績', '2024-03-31'],
    ['令和６年 8 月末', '2024-08-31'],
    ['令和元年度', '2020-03-31'],
    ['令和6年度第3四半期', '2024-12-31'],
    ['令和6年度（10月まで）', '2024-10-31'],
    ['令和6年度 2月末現在', '2025-02-28'],
    ['令和6年度上半期', '2024-09-30'],
    ['R５.４月～R６.３月健診受診者', '2024-03-31'],
    ['令和6年4月～12月', '2024-12-31'],
    ['令和6年10月から1月まで', '2025-01-31'],
  ])('「%s」は %s', (text, date) => {
    expect(parseAsOf(text)?.date).toBe(date);
  });

  it.each(['56.16%', '2,024.5件', 'GDH12.5', '12024年5月', '5.9'])('「%s」に日付はない', text => {
    expect(parseAsOf(text)).toBeNull();
  });

  it('速報と確定を読む', () => {
    expect(parseAsOf('令和5年度実績（確定値）')?.status).toBe('final');
    expect(parseAsOf('R7.2速報値')?.status).toBe('preliminary');
    expect(parseAsOf('R7.2')?.status).toBeNull();
  });
});

describe('年度', () => {
  it.each<[string, number | null]>([
    ['令和６年度目標達成状況', 2024],
    ['2024（令和６）年度', 2024],
    ['令和6（2024）年度', 2024],
    ['令 和 6 年 度', 2024],
    ['R6年度', 2024],
    ['令和元年度', 2019],
    ['令和6度', 2024],
    ['令和6～8年度', null],
    ['平成27～30年度', null],
    ['第6年度', null],
    ['令和6年4月', null],
  ])('「%s」は %s', (text, year) => {
    expect(findFiscalYear(text)).toBe(year);
  });
});

describe('評価の印', () => {
  it('形の似た文字を同じ印とみなす', () => {
    expect(['○', '◯', '〇', '⭕', '⭕️'].map(normalizeMark)).toEqual(Array(5).fill('〇'));
    expect(['-', '－', '─', '—', 'ー'].map(normalizeMark)).toEqual(Array(5).fill('－'));
    expect(['×', '✕', '✗', '❌', 'ｘ'].map(normalizeMark)).toEqual(Array(5).fill('×'));
    expect(['A', '達成', '▲'].map(normalizeMark)).toEqual(['A', '達成', '▲']);
  });
});
