import { expect, test } from 'vitest';
import type { PlaceChange } from '../../../shared/domain/changedSince.ts';
import { notePlaceKey } from '../../../shared/domain/notePlace.ts';
import {
  defaultHandoutOptions,
  type HandoutKind,
  type HandoutOptions,
} from '../../../shared/handout/handoutOptions.ts';
import { handoutPack } from '../../../shared/handout/handoutPack.ts';
import type { HandoutSource } from '../../../shared/handout/handoutSource.ts';
import { squeezed } from '../../electron/print/handoutText.ts';
import { bothBranches } from '../../support/bothBranches.ts';
import { longPlan } from '../../support/longPlan.ts';

const { plan, saitama, passageId } = bothBranches();
const { records } = plan;

function pack(kind: HandoutKind, change: Partial<HandoutOptions>, more: Partial<HandoutSource> = {}) {
  const moment = { branchId: 2, year: 2024, period: 'q3' } as const;
  const options = { ...defaultHandoutOptions[kind], ...change };
  return handoutPack({ kind, plan, moment, options, versionName: null, changed: null, ...more });
}

const idOf = (title: string) => {
  const found = [...records.section.values()].find(one => one.branchId === 2 && one.title === title);
  return found?.id ?? Number.NaN;
};

test('選んだ見出しとその下だけを、節・小節の名前を付けて印刷する', () => {
  const { parts } = pack('progress', { sections: [idOf('健康づくり')] });
  expect(parts.map(({ running }) => running)).toEqual(['２. 戦略的保険者関係　（２） 健康づくり']);
  expect(parts[0]?.headings.map(({ title }) => title)).toContain('③ 特定保健指導実施率及び質の向上');
  expect(pack('progress', {}).parts[0]?.running).toBe('１. 基盤的保険者関係　（１） 健全な財政運営');
});

test('表紙の見出しの注は表紙に載り、本文のページにはならない', () => {
  const { parts, coverNotes } = pack('progress', {});
  expect(coverNotes).toHaveLength(4);
  expect(parts.flatMap(({ headings }) => headings).some(({ title }) => title === '表紙')).toBe(false);
});

test('何も選ばれていなければ、白紙ではなく分かる文で断る', () => {
  expect(() => pack('progress', { sections: [] })).toThrow(/nothingToPrint/);
  const bare = longPlan([{ title: '見出しだけ' }]);
  const moment = { branchId: 1, year: 2024, period: 'annual' } as const;
  expect(() => pack('progress', {}, { plan: bare, moment })).toThrow(/nothingToPrint/);
});

test('見出しごとに、用紙の向きと左の列の名前を変えられる', () => {
  const sectionId = idOf('組織・運営体制関係');
  const settings = [{ sectionId, orientation: 'landscape', planHead: '実施内容' } as const];
  const { parts } = pack('progress', { settings });
  const wide = parts.filter(({ orientation }) => orientation === 'landscape');
  expect(wide).toHaveLength(4);
  for (const part of parts) {
    const isOurs = part.running.includes('組織・運営体制関係');
    expect(part.html.includes('<th scope="col">実施内容</th>')).toBe(isOurs);
    expect(part.orientation === 'landscape').toBe(isOurs);
  }
});

test('KPIの評価は、人が付けたもの・計算したもの・両方から選べる', () => {
  const section = [idOf('レセプト点検の精度向上')];
  const marks = (choice: HandoutOptions['marks']) => {
    const html = pack('progress', { sections: section, marks: choice }).parts[0]?.html ?? '';
    return [...html.matchAll(/<tr class="kpi">.*?<td class="mark">(.*?)<\/td>/gs)].map(([, cell = '']) =>
      cell.replaceAll(/(?:<[^>]+>)+/g, ' ').trim(),
    );
  };
  expect(marks('human')).toEqual(['△', '◎']);
  expect(marks('computed')).toEqual(['△', '〇']);
  expect(marks('both')).toEqual(['△', '◎ 計算 〇']);
});

test('前の版から変わったところに印が付き、最後に一覧が付く', () => {
  const [status] = saitama.passages.filter(({ kind }) => kind === 'status');
  const place = { at: 'passage', passageId: passageId(saitama, status?.id ?? ''), field: 'text' } as const;
  const key = notePlaceKey(place);
  const change: PlaceChange = { key, place, before: '受診者は3人', after: '受診者は5人' };
  const where = {
    heading: '１．',
    headingYear: 2024,
    where: '実施状況',
    kind: 'text',
    way: 'changed',
    year: null,
    period: null,
  } as const;
  const list = [{ ...change, ...where, isComputed: false, isSettled: true }];
  const changed = { since: '第2四半期 評議会', places: new Map([[key, change]]), list };
  const { parts } = pack('progress', {}, { changed });
  expect(parts.flatMap(({ html }) => html.match(/class="passage changed"/g) ?? [])).toHaveLength(1);
  const last = parts.at(-1);
  expect(last?.headings).toEqual([{ title: '前回からの変更', depth: 0 }]);
  expect(last?.html).toContain('実施状況 <span class="way">速報→確定</span>');
  expect(last?.html).toContain('<td>受診者は<del>3</del>人</td><td>受診者は<ins>5</ins>人</td>');
});

test('年度の結果では、2つ目のグループから、名前だけの中扉が前に入り、その見出しは繰り返さない', () => {
  const moment = { branchId: 1, year: 2024, period: 'annual' } as const;
  const { parts } = pack('annual', {}, { moment });
  const titles = parts.filter(({ html }) => html.includes('class="groupTitle'));
  expect(titles.map(({ headings }) => headings[0]?.title)).toEqual([
    '保健グループ',
    '業務グループ',
    'レセプトグループ',
  ]);
  const headings = parts.flatMap(part => part.headings.map(({ title }) => title));
  expect(headings.filter(title => title === '業務グループ')).toHaveLength(1);
  for (const part of parts) {
    // The PDF's outline is made of the headings in the HTML.
    expect(part.html.match(/<h[2-6][ >]/g) ?? []).toHaveLength(part.headings.length);
  }
  const without = pack('annual', { groupTitles: false }, { moment });
  expect(without.parts).toHaveLength(parts.length - 3);
  expect(without.parts.flatMap(part => part.headings.map(({ title }) => title))).toEqual(headings);
});

test('前期のままの本文・付表には、作業中の資料でだけしるしが付く', () => {
  const carriedFrom = { year: 2024, period: 'q2' } as const;
  const [before] = [...records.passage.values()].filter(one => one.branchId === 2 && one.kind === 'status');
  const [, table] = [...records.table.values()].filter(one => one.branchId === 2); // the first stands on the cover
  if (!before || !table) throw new Error('no sample');
  const passage = new Map(records.passage).set(String(before.id), { ...before, carriedFrom });
  const tables = new Map(records.table).set(String(table.id), { ...table, carriedFrom });
  const carried = Object.create(plan, { records: { value: { ...records, passage, table: tables } } });
  const signs = (change: Partial<HandoutOptions>, versionName: string | null = null) =>
    pack('progress', change, { plan: carried, versionName })
      .parts.map(({ html }) => html)
      .join('')
      .split('前期のまま').length - 1;
  expect(signs({})).toBe(2);
  expect(signs({ carriedSigns: false })).toBe(0);
  expect(signs({}, '第3四半期 評議会')).toBe(0);
});

test('前回からの変更だけの資料は、一覧だけになり、変わっていなければそう書く', () => {
  const changed = { since: '第2四半期 <評議会>', places: new Map(), list: [] };
  const { title, parts } = pack('changes', {}, { changed });
  expect(title).toBe('令和6年度 前回からの変更');
  expect(parts.map(({ headings }) => headings)).toEqual([
    [{ title: '「第2四半期 <評議会>」からの変更', depth: 0 }],
  ]);
  expect(parts[0]?.html).toContain('「第2四半期 &lt;評議会&gt;」からの変更</h2>');
  expect(parts[0]?.html).toContain('変わったところはありません。');
});

test('付表だけの資料は、前年の数を（ ）で同じ欄に、【参考】の列と注も印刷し、付表は一つも欠けない', () => {
  const { parts } = pack('tables', {});
  const all = squeezed(parts.map(({ html }) => html.replaceAll(/<[^>]+>/g, '')).join(''));
  for (const part of [
    '7,991通（5,725通）',
    '当年（前年）',
    '【参考】R5年度実績',
    '照会対象2部位',
    '（単位：％）',
  ]) {
    expect(all).toContain(part);
  }
  const tables = saitama.tables.filter(({ section }) => section !== 'cover');
  expect(tables.map(({ title }) => squeezed(title)).filter(title => !all.includes(title))).toEqual([]);
});
