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
  const change: PlaceChange = { key, place, before: '前の文', after: '今の文' };
  const changed = { since: '第2四半期 評議会', places: new Map([[key, change]]) };
  const { parts } = pack('progress', {}, { changed });
  expect(parts.flatMap(({ html }) => html.match(/class="passage changed"/g) ?? [])).toHaveLength(1);
  const list = parts.at(-1);
  expect(list?.headings).toEqual([{ title: '前回からの変更', depth: 0 }]);
  expect(list?.html).toContain('<td>前の文</td><td>今の文</td>');
});
