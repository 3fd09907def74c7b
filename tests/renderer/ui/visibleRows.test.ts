import { describe, expect, test } from 'vitest';
import { rowsPerPage, scrollTopFor, visibleRows } from '../../../renderer/ui/visibleRows.ts';

const at = (scrollTop: number) => ({ scrollTop, height: 532, headHeight: 32, rowHeight: 50 });

describe('長い一覧', () => {
  test('十万行でも、見える行とその前後だけを描く', () => {
    for (const scrollTop of [0, 25, 50_000, 4_999_500]) {
      const { first, end } = visibleRows(at(scrollTop), 100_000);
      expect(end - first).toBeLessThan(40);
      expect(first).toBeLessThanOrEqual(Math.floor(scrollTop / 50));
      expect(end).toBeGreaterThanOrEqual(Math.min(100_000, Math.ceil((scrollTop + 500) / 50)));
    }
  });

  test('短い一覧は、はじめから終わりまで描く', () => {
    expect(visibleRows(at(0), 3)).toEqual({ first: 0, end: 3 });
    // rows were filtered away while the list was scrolled far down
    expect(visibleRows(at(50_000), 3)).toEqual({ first: 0, end: 3 });
    expect(visibleRows(at(0), 0)).toEqual({ first: 0, end: 0 });
  });

  test('選んだ行が見えるところまで、必要なだけ動かす', () => {
    expect(scrollTopFor(at(0), 9)).toBe(0);
    expect(scrollTopFor(at(0), 10)).toBe(50);
    expect(scrollTopFor(at(500), 3)).toBe(150);
    expect(scrollTopFor(at(500), 12)).toBe(500);
  });

  test('PageDown は見えている行数だけ進む', () => {
    expect(rowsPerPage({ ...at(0), height: 560 })).toBe(10);
    expect(rowsPerPage({ ...at(0), height: 40 })).toBe(1);
  });
});
