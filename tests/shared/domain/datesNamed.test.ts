import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDay } from '../../../shared/domain/calendarDay.ts';
import { datesNamed, impossibleDates, weekdayOf } from '../../../shared/domain/datesNamed.ts';
import { warekiDate } from '../../../shared/domain/wareki.ts';
import { anyText, fullWidth } from '../../support/anyText.ts';

describe('文にある日付', () => {
  it.each<[text: string, dates: string]>([
    ['令和7年3月10日（月）～3月14日（金）', '2025-03-10月 2025-03-14金'],
    ['令和6年12月25日(水)・令和7年1月17日(金)', '2024-12-25水 2025-01-17金'],
    ['令和6年12月25日(水)・1月17日(金)', '2024-12-25水 2025-01-17金'],
    ['令和6年12月25日(水)、7年1月17日(金)', '2024-12-25水 2025-01-17金'],
    ['令和6年8月2日・3日・5日', '2024-08-02 2024-08-03 2024-08-05'],
    ['令和6年度 10月31日(木)', '2024-10-31木'],
    ['令和6年度（1月31日）', '2025-01-31'],
    ['12月25日（水）～令和7年1月5日（日）', '2024-12-25水 2025-01-05日'],
    ['令和7年3月20日（木・祝）', '2025-03-20木'],
    ['令和７年３月１０日月曜日', '2025-03-10月'],
    ['令和7年3月8日（土・日）', '2025-03-08'],
    ['2025/3/10、R7.3.11', '2025-03-10 2025-03-11'],
    ['2025-03-10', '2025-03-10'],
    ['令和5年度の決算を7月24日に報告', ''],
    ['令和六年4月1日', ''],
    ['令和6年4月1日、昨年12月1日', '2024-04-01'],
    ['令和6年12月1日、翌年3月1日', '2024-12-01 2025-03-01'],
    ['3月10日（月）', ''],
    ['令和7年2月29日', ''],
    ['令和7年3月', ''],
  ])('「%s」は %s', (text, dates) => {
    expect(
      datesNamed(text)
        .map(({ date, weekday }) => `${date}${weekday ?? ''}`)
        .join(' '),
    ).toBe(dates);
  });

  it('曜日までの場所を、元の文で示す', () => {
    const text = '　会場：令和７年３月10日（月）～3月14日（金）';
    expect(datesNamed(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '令和７年３月10日（月）',
      '3月14日（金）',
    ]);
  });

  it('和暦で書いた日付を、その日に読み戻す', () => {
    fc.assert(
      fc.property(days, day => {
        for (const text of [warekiDate(day), fullWidth(warekiDate(day)), day.replaceAll('-', '/')]) {
          expect(datesNamed(text).map(({ date }) => date)).toEqual([day]);
        }
        const [named] = datesNamed(`${warekiDate(day)}（${weekdayOf(day)}）`);
        expect(named?.weekday).toBe(weekdayOf(day));
      }),
    );
  });

  it('暦にない日付と、書き落としのある日付を示す', () => {
    const printed = (text: string) => impossibleDates(text).map(one => one.printed);
    expect(printed('令和7年2月29日と2月28日')).toEqual(['令和7年2月29日']);
    expect(printed('事業所カルテを 12 月 20 に発送。')).toEqual(['12 月 20']);
    expect(printed('広報を令和 7 月１～３月までに')).toEqual(['令和 7 月']);
    expect(printed('令和6年2月29日、4月 30.27、5月 12件')).toEqual([]);
  });
});

describe('曜日', () => {
  it.each([
    ['2025-03-10', '月'],
    ['2024-12-25', '水'],
    ['2024-02-29', '木'],
    ['1970-01-01', '木'],
    ['1926-12-25', '土'],
    ['2025-02-29', ''],
    ['令和7年', ''],
  ])('%s は「%s」', (date, weekday) => {
    expect(weekdayOf(date)).toBe(weekday);
  });
});

it('どんな文でも止まらない', () => {
  fc.assert(
    fc.property(anyText, text => {
      for (const { date, start, end } of datesNamed(text)) {
        expect(weekdayOf(date)).not.toBe('');
        expect(text.slice(start, end)).toMatch(/[\d０-９]/);
      }
      impossibleDates(text);
      weekdayOf(text);
    }),
    { numRuns: 2000 },
  );
});

const days = fc
  .tuple(
    fc.integer({ min: 1950, max: 2099 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
  )
  .map(([year, month, day]) => isoDay(year, month, day))
  .filter(iso => iso !== null);
