import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDay } from '../../../shared/domain/calendarDay.ts';
import { dateMentions } from '../../../shared/domain/dateMentions.ts';
import { fiscalYearName, fiscalYearShortName } from '../../../shared/domain/fiscalYear.ts';
import {
  daysNamed,
  fiscalYearsNamed,
  intervalInMonths,
  monthsNamed,
  westernYearNamed,
} from '../../../shared/domain/namedDates.ts';
import { warekiDate } from '../../../shared/domain/wareki.ts';
import { anyText, fullWidth } from '../../support/anyText.ts';

type Case = [text: string, expected: number | null];

describe('文にある日数', () => {
  it.each<Case>([
    ['令和7年3月10日（月）～3月14日（金）', 5],
    ['令和7年3月10日（月）～14日（金）', 5],
    ['令和6年12月25日(水)・令和7年1月17日(金)', 2],
    ['7月26日・28日・29日', 3],
    ['7月26・28・29日', 3],
    ['令和6年8月2日・3日・5日\n令和7年2月10日・11日・12日', 6],
    ['令和 7 年 1 月 23 日・2 月 17 日\n・21 日', 3],
    ['8月2日（午前）・3日（午後）・5日', 3],
    ['10/7～11/7', 32],
    ['9月5日から9月26日', 22],
    ['11 月 11 日～12 月 10 日にかけて広報実施', 30],
    ['(4/24、7/23、\n9/10、11/19)とミーティング(6/11、10/22)', 6],
    ['3月10日（月）9時～14日（金）17時', 5],
    ['令和6年12月25日～1月5日', 12],
    ['令和7年3月10日から5日間', 5],
    ['R7.3.10～14', 5],
    ['2025/3/10-3/14', 5],
    ['2月28日、2月28日', 1],
  ])('「%s」は %s 日', (text, days) => {
    expect(daysNamed(text)).toBe(days);
  });

  it.each([
    '',
    '令和6年9月',
    '毎月2回',
    '日数は9日間',
    '月15日以上の施術',
    '令和6年12月 10日以上の施術',
    '各1日',
    '12月20に発送',
    '令和7年2月30日',
    '令和7年3月14日～3月10日',
    '3月14日～3月',
    '2月25日～3月3日',
    '1/3以上',
  ])('「%s」の日数は数えられない', text => {
    expect(daysNamed(text)).toBeNull();
  });

  it('期間の日数は、暦の上の日数に等しい', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 400 }), (start, more) => {
        const end = new Date(Date.parse(start) + more * 86_400_000).toISOString().slice(0, 10);
        const text = `${warekiDate(start)}～${warekiDate(end)}`;
        expect(daysNamed(text)).toBe(more + 1);
        expect(daysNamed(fullWidth(text))).toBe(more + 1);
      }),
    );
  });
});

describe('文にある月数', () => {
  it.each<Case>([
    ['令和7年1・3月', 2],
    ['令和６年7月、11月', 2],
    ['令和6年9月', 1],
    ['10月下旬から11月中旬', 2],
    ['4月～12月', 9],
    ['４・５月', 2],
    ['５・８・１１・３月', 4],
    ['4～3月', 12],
    ['令和5年度実績（４月～3月確定値）', 12],
    ['R５.４月～R６.３月健診受診者', 12],
    ['R6.10～12', 3],
    ['令和6年10月～令和7年1月', 4],
    ['7月～令和7年1月', 7],
    ['4～6 月 7～9 月 10～12 月 1～3 月', 12],
    ['実績 4 月 ５月 ６月 ７月', 4],
    ['５月 1,838 件', 1],
    ['4 月 30.27', 1],
    ['1,3月', 2],
    ['資料1、3月に配付', 1],
    ['埼玉だより 4 月号、メールマガジン 6 月号', 2],
  ])('「%s」は %s か月', (text, months) => {
    expect(monthsNamed(text)).toBe(months);
  });

  it.each([
    '',
    '令和6年度',
    '第3四半期',
    '10か月以内',
    '令和7月１～３月',
    '13月',
    '4月1～3月',
    '令和7年3月～令和6年4月',
  ])('「%s」の月数は数えられない', text => {
    expect(monthsNamed(text)).toBeNull();
  });
});

describe('文にある年度', () => {
  it.each<Case>([
    ['平成30年度の実績', 1],
    ['令和元～２年度の実績', 2],
    ['令和３年度以降の実績', 1],
    ['平成27～30年度', 4],
    ['平成30年度～令和2年度', 3],
    ['平成31年度・令和元年度', 1],
    ['令和5・6年度', 2],
    ['2022年度・2023年度・2024年度', 3],
    ['2022年度,2023年度', 2],
    ['2019～20年度', 2],
    ['R5～R7', 3],
    ['令 和 6 年 度', 1],
    ['2024（令和６）年度', 1],
    ['令和６度事業計画', 1],
  ])('「%s」は %s 年度', (text, years) => {
    expect(fiscalYearsNamed(text)).toBe(years);
  });

  it.each([
    '',
    '令和6年4月',
    '過去3年度平均',
    '第6年度',
    '令和8～6年度',
    'R６-R５（件）',
    '令和6（2023）年度',
    'R6.5％',
  ])('「%s」の年度は数えられない', text => {
    expect(fiscalYearsNamed(text)).toBeNull();
  });

  it.each<Case>([
    ['令和６年度', 2024],
    ['令和7年', 2025],
    ['2024（令和６）年度', 2024],
    ['2025（令和 7）年 1 月 17 日', 2025],
    ['平成元年', 1989],
    ['R7.2実績分', 2025],
    ['R６実績（件）', 2024],
    ['2024', 2024],
    ['令和6年度（令和7年3月末現在）', 2024],
    ['令和5年度実績（令和7年度保険料率へ反映）', null],
    ['2024件', null],
    ['令和7月１～３月', null],
    ['', null],
  ])('「%s」は西暦 %s 年', (text, year) => {
    expect(westernYearNamed(text)).toBe(year);
  });

  it('年度の名前から、その西暦に戻る', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2100 }), year => {
        for (const name of [
          fiscalYearName(year),
          fullWidth(fiscalYearName(year)),
          fiscalYearShortName(year),
        ]) {
          expect(westernYearNamed(name)).toBe(year);
          expect(fiscalYearsNamed(name)).toBe(1);
        }
      }),
    );
  });
});

describe('発行の間隔', () => {
  it.each<[texts: string[], expected: number | null | 'irregular']>([
    [['令和6年4月号', '令和6年6月号', '令和6年8月号', '令和6年10月号', '令和6年12月号'], 2],
    [['令和6年10月号', '12月号', '2月号'], 2],
    [['10月号', '12月号', '2月号'], 2],
    [['5・8・11月'], 3],
    [['4～6月', '7～9月', '10～12月', '1～3月'], 3],
    [['令和7年2月', '令和6年12月'], 2],
    [['4月', '', '6月'], 2],
    [['5月', '8月', '11月', '3月'], 'irregular'],
    [['令和6年4月', '令和6年5月', '令和6年8月'], 'irregular'],
    [['令和6年4月', '令和7月'], 'irregular'],
    [['8月', '6月'], null],
    [['4月号'], null],
    [[], null],
  ])('%j の間隔は %s', (texts, months) => {
    expect(intervalInMonths(texts)).toBe(months);
  });

  it('同じ間隔に並べた月からは、その間隔を読む', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 2, max: 8 }), (step, count) => {
        const texts = Array.from({ length: count }, (_, index) => {
          const month = 2024 * 12 + index * step;
          return `${Math.floor(month / 12)}年${(month % 12) + 1}月号`;
        });
        expect(intervalInMonths(texts)).toBe(step);
      }),
    );
  });
});

describe('どんな文でも', () => {
  it('止まらず、場所は文の中にあり、順に並ぶ', () => {
    fc.assert(
      fc.property(anyText, text => {
        let last = 0;
        for (const { start, end } of dateMentions(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
        for (const count of [daysNamed(text), monthsNamed(text), fiscalYearsNamed(text)]) {
          expect(count === null || count > 0).toBe(true);
        }
        westernYearNamed(text);
        intervalInMonths([text, text]);
      }),
      { numRuns: 2000 },
    );
  });

  it('とても長い文でも止まらない', () => {
    for (const piece of [
      '1・',
      '令和6年4月～',
      '1.1,',
      '年 ',
      '令和元～',
      '8月2日、',
      '4/1・',
      '（',
      '1月から',
    ]) {
      expect(() => daysNamed(piece.repeat(5_000))).not.toThrow();
    }
  }, 5_000);
});

const days = fc
  .tuple(
    fc.integer({ min: 1950, max: 2098 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
  )
  .map(([year, month, day]) => isoDay(year, month, day))
  .filter(iso => iso !== null);
