import { expect, test } from 'vitest';
import { type ChartSpec, chartSvg } from '../../../shared/chart/chartSvg.ts';

const months: ChartSpec = {
  title: '健診の件数',
  categories: ['4月', '5月', '6月'],
  series: [
    { name: '協会', kind: 'bar', values: ['9007199254740993', '1000', null] },
    { name: '委託', kind: 'bar', values: ['10', '20', '30'] },
    { name: '実施率', kind: 'line', axis: 'right', values: ['5.00', '7.25', null] },
  ],
  unit: '件',
  rightUnit: '%',
  targetLines: [{ name: '目標', value: '2000' }],
  width: 640,
  height: 260,
};
const textsOf = (svg: string) => [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/gu)].map(([, text]) => text);

test('図は桁を失わずに値を添え、目標の線と目盛に名前を付け、開いた月は描かない', () => {
  const texts = textsOf(chartSvg({ ...months, width: 1600 }));
  expect(texts).toContain('9,007,199,254,740,993');
  expect(texts).toContain('7.25');
  expect(texts.filter(text => text?.startsWith('目標'))).toEqual(['目標 2,000件']);
  expect(texts).toEqual(expect.arrayContaining(['（件）', '（％）', '協会', '委託', '実施率', '4月']));
  expect(texts.filter(text => text === '0')).toHaveLength(2); // the scales alone
});

test('図は色がなくても読める：棒は模様、線は印と破線で分かれる', () => {
  const bars = chartSvg(months);
  expect(bars).toMatch(/<pattern /u);
  const [first = '', second = ''] = ['協会', '委託'].map((name, at) =>
    chartSvg({
      ...months,
      series: Array.from({ length: at + 1 }, () => ({
        name,
        kind: 'line' as const,
        values: ['1', '2', '3'],
      })),
    }),
  );
  expect(first).not.toMatch(/stroke-dasharray="7,4"/u);
  expect(second).toMatch(/stroke-dasharray="7,4"/u);
});

test('図の中身はいつも同じで、様式もスクリプトも持たず、言葉でも読める', () => {
  const svg = chartSvg({ ...months, title: '<b>"&' });
  expect(chartSvg({ ...months, title: '<b>"&' })).toBe(svg);
  expect(svg).not.toMatch(/style|class="zr|<b>|zr\d/u);
  expect(svg).toContain('&lt;b&gt;');
  expect(svg).toContain('委託：4月 10件、5月 20件、6月 30件。');
  expect(svg).toContain('6月 未入力');
  const ids = [...svg.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const other = chartSvg({ ...months, width: 641 });
  expect(ids.some(id => other.includes(`"${id}"`))).toBe(false);
});

test('小さな図は系列ごとに分かれ、長い名前は重ならないように立てるか略す', () => {
  const names = Array.from({ length: 14 }, (_, at) => `とても長い名前の協議会の第${at + 1}部会`);
  const svg = chartSvg({
    ...months,
    categories: names,
    layout: 'multiples',
    targetLines: [],
    series: ['一', '二'].map(name => ({ name, kind: 'bar' as const, values: names.map(() => '1') })),
  });
  const texts = textsOf(svg);
  expect(texts).toEqual(expect.arrayContaining(['一', '二']));
  expect(texts.filter(text => text?.endsWith('…'))).toHaveLength(28);
  expect(svg.match(/rotate|matrix\(0,-1,1,0/gu)?.length ?? 0).toBeGreaterThanOrEqual(28);
});
