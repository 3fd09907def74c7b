import { type DecimalText, decimalText } from './decimalText.ts';
import type { PlanRecords } from './planRecords.ts';

/**
 * 評価基準: which mark a judgement gets. On `met`, a target that is reached gets `met` and one that is missed
 * `unmet`; on `achievement`, the first mark whose `from` 達成度 (%) reaches. `notJudged` is for 定性 targets
 * without figures. A target without a result has no mark yet.
 */
export interface JudgementScale {
  id: string;
  name: string;
  basis: 'met' | 'achievement';
  met: string;
  unmet: string;
  notJudged: string;
  /** Every mark a person may choose, best first, with its meaning as the legend prints it. */
  marks: readonly ScaleMark[];
}

export interface ScaleMark {
  glyph: string;
  meaning: string;
  /** The lowest 達成度 (%) that gets this mark; null where it is not given by 達成度. */
  from: DecimalText | null;
}

/** The scales every document knows; a record of the same id takes the place of one. */
export const scaleIds = ['metUnmet', 'progress', 'attainment', 'grade'] as const;
export type ScaleId = (typeof scaleIds)[number];

const mark = (glyph: string, meaning: string, from: string | null = null): ScaleMark => ({
  glyph,
  meaning,
  from: from === null ? null : decimalText(from),
});

const standardScales: Record<ScaleId, JudgementScale> = {
  metUnmet: {
    id: 'metUnmet',
    name: '〇×－',
    basis: 'met',
    met: '〇',
    unmet: '×',
    notJudged: '－',
    marks: [mark('〇', '目標を達成'), mark('×', '目標に未達'), mark('－', '数値による評価なし')],
  },
  progress: {
    id: 'progress',
    name: '◎〇△×－',
    basis: 'met',
    met: '〇',
    unmet: '△',
    notJudged: '－',
    marks: [
      mark('◎', '計画を上回る'),
      mark('〇', '計画どおり'),
      mark('△', '計画を下回る'),
      mark('×', '未実施'),
      mark('－', '評価なし'),
    ],
  },
  attainment: {
    id: 'attainment',
    name: '達成・未達成',
    basis: 'met',
    met: '達成',
    unmet: '未達成',
    notJudged: '－',
    marks: [
      mark('達成', '目標を達成', '100'),
      mark('概ね達成', '目標をおおむね達成', '90'),
      mark('未達成', '目標に未達', '0'),
      mark('－', '数値による評価なし'),
    ],
  },
  grade: {
    id: 'grade',
    name: 'S・A・B・C・D',
    basis: 'achievement',
    met: 'A',
    unmet: 'C',
    notJudged: '－',
    marks: [
      mark('S', '目標を大きく上回る', '120'),
      mark('A', '目標を達成', '100'),
      mark('B', '目標をおおむね達成', '90'),
      mark('C', '目標を下回る', '60'),
      mark('D', '目標を大きく下回る', '0'),
      mark('－', '数値による評価なし'),
    ],
  },
};

/** The scale of this id in a document: its own, or the standard one. Unknown ids judge by 〇×－. */
export function scaleOf(records: Pick<PlanRecords, 'judgementScale'>, id: string): JudgementScale {
  return records.judgementScale.get(id) ?? standardScale(id);
}

export function standardScale(id: string): JudgementScale {
  return Object.hasOwn(standardScales, id) ? standardScales[id as ScaleId] : standardScales.metUnmet;
}

/** The scales a document offers: the standard ones as it has them, then its own. */
export function scalesOf(records: Pick<PlanRecords, 'judgementScale'>): JudgementScale[] {
  const own = [...records.judgementScale.values()].filter(({ id }) => !Object.hasOwn(standardScales, id));
  return [...scaleIds.map(id => scaleOf(records, id)), ...own];
}

/** The scale whose marks a list uses; the simplest that knows them all, 〇×－ where none does. */
export function scaleOfMarks(marks: readonly string[]): ScaleId {
  const used = marks.map(normalizeMark).filter(glyph => glyph !== '');
  const knows = (id: ScaleId) =>
    used.every(glyph => standardScales[id].marks.some(one => one.glyph === glyph));
  return scaleIds.find(knows) ?? 'metUnmet';
}

/**
 * Forms mix ○ U+25CB, ◯ U+25EF and 〇 U+3007, and several dashes; they mean the same mark. Phones add emoji
 * signs and their invisible variation selectors.
 */
export function normalizeMark(mark: string): string {
  const glyph = mark
    .normalize('NFC')
    .trim()
    .replace(/[\ufe0e\ufe0f]$/u, '');
  if (/^[○◯〇⚪⭕]$/u.test(glyph)) return '〇';
  if (/^[-‐‑‒–—―−－ー─━﹣]$/u.test(glyph)) return '－';
  if (/^[×✕✖✗✘╳❌xXｘＸ]$/u.test(glyph)) return '×';
  if (/^[△▵]$/u.test(glyph)) return '△';
  if (/^[◎⦾]$/u.test(glyph)) return '◎';
  return glyph;
}
