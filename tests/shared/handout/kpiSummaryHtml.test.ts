import { expect, test } from 'vitest';
import { kpiSummaryHtml } from '../../../shared/handout/kpiSummaryHtml.ts';
import { row, stress, yamanashi } from './kpiSummarySamples.ts';

const fonts = { regular: 'r.ttf', bold: 'b.ttf' };
const headsOf = (html: string) => [...html.matchAll(/<th scope="col"[^>]*>([^<]*)</g)].map(match => match[1]);

test('the columns are those of the branches’ own sheet, with difference and achievement added', () => {
  expect(headsOf(kpiSummaryHtml(yamanashi, fonts))).toEqual([
    'No.',
    '対応項目',
    '指標',
    '目標',
    '結果',
    '目標との差',
    '達成度',
    '評価',
  ]);
});

test('a column nobody has an entry for is left out', () => {
  const rows = [row({ no: null, name: '受診率', actualText: '61.0％', mark: '〇', tone: 'good' })];
  expect(headsOf(kpiSummaryHtml({ ...yamanashi, rows }, fonts))).toEqual(['指標', '目標', '結果', '評価']);
});

test('how many indicators got which mark stands beside the title', () => {
  const html = kpiSummaryHtml(yamanashi, fonts);
  const tally = /<p class="tally">(.*)<\/p>/
    .exec(html)?.[1]
    ?.replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');
  expect(tally?.trim()).toBe('全6指標 〇 4 × 1 － 1');
});

test('a glyph that two judgement scales share is counted once', () => {
  const legend = [...yamanashi.legend, { glyph: '〇', meaning: '計画どおり' }];
  const html = kpiSummaryHtml({ ...yamanashi, legend }, fonts);
  expect(html.match(/<b class="good">〇<\/b> 4/g)).toHaveLength(1);
});

test('an indicator without a mark is counted as not yet judged', () => {
  const rows = [row({ mark: '' }), row({ mark: '〇', tone: 'good' })];
  expect(kpiSummaryHtml({ ...yamanashi, rows }, fonts)).toContain('<b class="none">未評価</b> 1');
});

test('a mark given by a person has a footnote with its reason', () => {
  const html = kpiSummaryHtml(stress(20), fonts);
  expect(html).toContain('<span class="footnoteNo">※2</span>');
  expect(html).toContain('<span class="sign">※2</span><span>指標13の実施率：自動判定は〇。');
});

test('a note keeps the sign its writer gave it and gets one where there is none', () => {
  const html = kpiSummaryHtml({ ...yamanashi, notes: ['速報値', '注：確定値', '※ 概数'] }, fonts);
  expect(html).toContain('<span class="sign">※</span><span>速報値</span>');
  expect(html).toContain('<span class="sign">注：</span><span>確定値</span>');
  expect(html).toContain('<span class="sign">※</span><span>概数</span>');
});

test('an empty difference beside a result is struck out; without a result it is left open', () => {
  const done = row({ actualText: '実施済', differenceText: '' });
  const open = row({ actualText: '', differenceText: '' });
  const other = row({ actualText: '5％', differenceText: '▲1ポイント' });
  const html = kpiSummaryHtml({ ...yamanashi, rows: [done, open, other] }, fonts);
  expect(html.match(/class="difference struck"/g)).toHaveLength(1);
});

test('the file’s properties name branch and 機密性', () => {
  const html = kpiSummaryHtml(yamanashi, fonts);
  expect(html).toContain('<title>令和6年度 目標達成状況（山梨支部）</title>');
  expect(html).toContain('<meta name="author" content="山梨支部">');
  expect(html).toContain('<meta name="keywords" content="資料１, 機密性1, 山梨支部">');
});

test('without 資料番号 there is no empty box', () => {
  const page = { documentNo: null, confidentiality: null, meetingName: null, meetingDate: null };
  expect(kpiSummaryHtml({ ...yamanashi, page }, fonts)).not.toContain('@top-right');
});

test('no rows is said in words', () => {
  expect(kpiSummaryHtml({ ...yamanashi, rows: [] }, fonts)).toContain('該当する指標はありません。');
});
