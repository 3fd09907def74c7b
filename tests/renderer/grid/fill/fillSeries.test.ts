import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillSeries } from '../../../../renderer/grid/fill/fillSeries.ts';

/** What stands below the texts, and above them from the bottom up. */
const down = (...source: string[]) => fillSeries(source, 3, 1).join(' ');
const up = (...source: string[]) => fillSeries(source, 3, -1).join(' ');

test('一つの数は、そのままコピーされる', () => {
  for (const text of [
    '5',
    '2024',
    '1,000件',
    '▲5.3%',
    '１２．５％',
    '1.5',
    '3回',
    '￥100',
    '2025.3',
    '0',
    '13月',
  ]) {
    expect(down(text)).toBe(`${text} ${text} ${text}`);
    expect(up(text)).toBe(`${text} ${text} ${text}`);
  }
});

test('同じ間隔の数は、その間隔で続く', () => {
  expect(down('1', '2')).toBe('3 4 5');
  expect(up('3', '5')).toBe('1 ▲1 ▲3');
  expect(down('5', '3')).toBe('1 ▲1 ▲3');
  expect(down('2', '2')).toBe('2 2 2');
  expect(down('10', '20', '30')).toBe('40 50 60');
});

test('小数は正確に足され、桁も印字のまま続く', () => {
  expect(down('0.1', '0.2')).toBe('0.3 0.4 0.5');
  expect(down('1.0', '1.5')).toBe('2.0 2.5 3.0');
  expect(down('1', '1.5')).toBe('2 2.5 3');
  expect(down('12345678901234567890.1', '12345678901234567890.2')).toBe(
    '12345678901234567890.3 12345678901234567890.4 12345678901234567890.5',
  );
});

test('桁区切り、単位、符号、全角は、もとの書き方のまま続く', () => {
  expect(down('1,000件', '1,100件')).toBe('1,200件 1,300件 1,400件');
  expect(up('1,000件', '1,100件')).toBe('900件 800件 700件');
  expect(down('999,990', '999,995')).toBe('1,000,000 1,000,005 1,000,010');
  expect(down('1000', '1100')).toBe('1200 1300 1400');
  expect(down('１，０００円', '１，２００円')).toBe('１，４００円 １，６００円 １，８００円');
  expect(down('１０．５％', '１１．０％')).toBe('１１．５％ １２．０％ １２．５％');
  expect(down('△1', '△3')).toBe('△5 △7 △9');
  expect(down('-1', '-3')).toBe('-5 -7 -9');
  expect(down('+5', '+10')).toBe('+15 +20 +25');
  expect(up('+5', '+10')).toBe('0 ▲5 ▲10');
  expect(down('￥100', '￥200')).toBe('￥300 ￥400 ￥500');
});

test('月は12月の次が1月になり、全角は全角のまま続く', () => {
  expect(down('4月')).toBe('5月 6月 7月');
  expect(down('４月')).toBe('５月 ６月 ７月');
  expect(down('11月')).toBe('12月 1月 2月');
  expect(down('１１月')).toBe('１２月 １月 ２月');
  expect(up('2月')).toBe('1月 12月 11月');
  expect(down('10月', '12月')).toBe('2月 4月 6月');
  expect(down('5月', '4月')).toBe('3月 2月 1月');
  expect(down('09月')).toBe('10月 11月 12月');
  expect(down('4月号')).toBe('5月号 6月号 7月号');
});

test('四半期は第4の次が第1になる', () => {
  expect(down('第1四半期')).toBe('第2四半期 第3四半期 第4四半期');
  expect(down('第３四半期')).toBe('第４四半期 第１四半期 第２四半期');
  expect(up('第二四半期')).toBe('第一四半期 第四四半期 第三四半期');
  expect(down('3Q')).toBe('4Q 1Q 2Q');
  expect(down('Q4')).toBe('Q1 Q2 Q3');
});

test('年度は元号をまたいで続く', () => {
  expect(down('令和6年度')).toBe('令和7年度 令和8年度 令和9年度');
  expect(down('令和６年度')).toBe('令和７年度 令和８年度 令和９年度');
  expect(down('平成29年度')).toBe('平成30年度 令和元年度 令和2年度');
  expect(up('令和2年度')).toBe('令和元年度 平成30年度 平成29年度');
  expect(down('平成31年度')).toBe('令和2年度 令和3年度 令和4年度');
  expect(down('平成30年度', '令和元年度')).toBe('令和2年度 令和3年度 令和4年度');
  expect(down('R6')).toBe('R7 R8 R9');
  expect(up('R2')).toBe('R1 H30 H29');
  expect(down('Ｈ２９')).toBe('Ｈ３０ Ｒ１ Ｒ２');
  expect(down('2024年度')).toBe('2025年度 2026年度 2027年度');
  expect(down('２０２４年')).toBe('２０２５年 ２０２６年 ２０２７年');
  expect(down('令和6年', '令和8年')).toBe('令和10年 令和12年 令和14年');
  expect(up('明治2年度')).toBe('明治2年度 明治2年度 明治2年度');
});

test('日付は翌日に続き、月末、年末、改元を越える', () => {
  expect(down('令和7年3月30日')).toBe('令和7年3月31日 令和7年4月1日 令和7年4月2日');
  expect(down('平成31年4月29日')).toBe('平成31年4月30日 令和元年5月1日 令和元年5月2日');
  expect(up('令和元年5月1日')).toBe('平成31年4月30日 平成31年4月29日 平成31年4月28日');
  expect(down('2025/3/31')).toBe('2025/4/1 2025/4/2 2025/4/3');
  expect(down('2024/02/28')).toBe('2024/02/29 2024/03/01 2024/03/02');
  expect(down('2025-12-31')).toBe('2026-01-01 2026-01-02 2026-01-03');
  expect(up('2025/10/01')).toBe('2025/09/30 2025/09/29 2025/09/28');
  expect(down('2025-09-30')).toBe('2025-10-01 2025-10-02 2025-10-03');
  expect(down('R7.3.31')).toBe('R7.4.1 R7.4.2 R7.4.3');
  expect(down('令和７年３月３１日')).toBe('令和７年４月１日 令和７年４月２日 令和７年４月３日');
  expect(down('2025/3/3', '2025/3/10')).toBe('2025/3/17 2025/3/24 2025/3/31');
});

test('年のない日付も続く', () => {
  expect(down('12月31日')).toBe('1月1日 1月2日 1月3日');
  expect(down('3/31')).toBe('4/1 4/2 4/3');
  expect(down('2月28日')).toBe('3月1日 3月2日 3月3日');
  expect(down('2月28日', '2月29日')).toBe('3月1日 3月2日 3月3日');
  expect(up('1/1')).toBe('12/31 12/30 12/29');
});

test('毎月の同じ日と月末は、月ごとに続く', () => {
  expect(down('2025/1/15', '2025/2/15')).toBe('2025/3/15 2025/4/15 2025/5/15');
  expect(down('令和7年1月31日', '令和7年2月28日')).toBe('令和7年3月31日 令和7年4月30日 令和7年5月31日');
  expect(down('1月30日', '2月28日', '3月30日')).toBe('1月30日 2月28日 3月30日');
  expect(down('2024/3/31', '2025/3/31')).toBe('2026/3/31 2027/3/31 2028/3/31');
  expect(down('10月10日', '11月10日')).toBe('12月10日 1月10日 2月10日');
  expect(up('1/15', '2/15')).toBe('12/15 11/15 10/15');
});

test('年のある月は、年をまたいで続く', () => {
  expect(down('令和6年11月')).toBe('令和6年12月 令和7年1月 令和7年2月');
  expect(down('2024/12')).toBe('2025/1 2025/2 2025/3');
  expect(down('R7.11')).toBe('R7.12 R8.1 R8.2');
  expect(down('昭和63年11月')).toBe('昭和63年12月 平成元年1月 平成元年2月');
  expect(up('令和元年6月')).toBe('令和元年5月 平成31年4月 平成31年3月');
});

test('曜日、期、回、丸数字が続く', () => {
  expect(down('土曜日')).toBe('日曜日 月曜日 火曜日');
  expect(down('金')).toBe('土 日 月');
  expect(up('（月）')).toBe('（日） （土） （金）');
  expect(down('月', '水')).toBe('金 日 火');
  expect(down('上半期')).toBe('下半期 上半期 下半期');
  expect(down('第1回')).toBe('第2回 第3回 第4回');
  expect(down('第９回')).toBe('第１０回 第１１回 第１２回');
  expect(down('1回目')).toBe('2回目 3回目 4回目');
  expect(down('①')).toBe('② ③ ④');
  expect(down('⑳')).toBe('㉑ ㉒ ㉓');
  expect(up('④')).toBe('③ ② ①');
  expect(up('②')).toBe('② ② ②');
});

test('末尾の番号が続き、ゼロ埋めは保たれる', () => {
  expect(down('表1')).toBe('表2 表3 表4');
  expect(down('表09')).toBe('表10 表11 表12');
  expect(down('資料１')).toBe('資料２ 資料３ 資料４');
  expect(down('0012')).toBe('0013 0014 0015');
  expect(down('1-2')).toBe('1-3 1-4 1-5');
  expect(down('表1', '表3')).toBe('表5 表7 表9');
  expect(up('表3')).toBe('表2 表1 表0');
  expect(up('表1')).toBe('表0 表1 表2');
});

test('そのほかは、選んだ並びが繰り返される', () => {
  expect(down('実施済')).toBe('実施済 実施済 実施済');
  expect(down('一', '二')).toBe('一 二 一');
  expect(up('一', '二')).toBe('二 一 二');
  expect(down('表1', '図1')).toBe('表1 図1 表1');
  expect(down('1', '2', '4')).toBe('1 2 4');
  expect(down('1件', '2人')).toBe('1件 2人 1件');
  expect(down('4月', '5月', '7月')).toBe('4月 5月 7月');
  expect(down('令和6年度', '2025年')).toBe('令和6年度 2025年 令和6年度');
  expect(down('約12.5')).toBe('約12.5 約12.5 約12.5');
  expect(down('2025/3.31')).toBe('2025/3.31 2025/3.31 2025/3.31');
  expect(up('1000-01-02')).toBe('1000-01-02 1000-01-02 1000-01-02');
  expect(down('12:30')).toBe('12:30 12:30 12:30');
  expect(down('1', '')).toBe('1  1');
  expect(fillSeries([], 2, 1)).toEqual(['', '']);
  expect(fillSeries(['一'], 0, 1)).toEqual([]);
});

test('どんな文字でも求めた数だけ埋まり、下に続けた先を上に戻れば元に戻る', () => {
  const parts = fc.constantFrom(
    '令和',
    'R',
    '元',
    '6',
    '１',
    '年',
    '年度',
    '月',
    '日',
    '第',
    '回',
    '/',
    '.',
    '表',
    '①',
    '▲',
    ',',
    '1',
    '0',
  );
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.array(parts, { maxLength: 8 }).map(all => all.join('')),
  );
  fc.assert(
    fc.property(
      fc.array(text, { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 0, max: 30 }),
      (source, count) => {
        expect(fillSeries(source, count, 1)).toHaveLength(count);
        expect(fillSeries(source, count, -1)).toHaveLength(count);
      },
    ),
    { numRuns: 3000 },
  );
  for (const source of [['4月'], ['令和元年度'], ['2025/3/1'], ['第9回'], ['1,000', '1,200'], ['月', '水']]) {
    const further = fillSeries(source, source.length, 1);
    expect(fillSeries(further, source.length, -1).toReversed()).toEqual(source);
  }
});
