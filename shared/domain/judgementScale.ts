/**
 * 評価基準: which mark a judgement gets. `judged` is for met / unmet targets, `notJudged` for 定性 targets
 * without figures. A target without a result has no mark yet.
 */
export interface JudgementScale {
  id: ScaleId;
  name: string;
  met: string;
  unmet: string;
  notJudged: string;
  /** Every mark a person may choose, best first, with its meaning as the legend prints it. */
  marks: readonly { glyph: string; meaning: string }[];
}

export const scaleIds = ['metUnmet', 'progress', 'attainment'] as const;
export type ScaleId = (typeof scaleIds)[number];

export const judgementScales: Record<ScaleId, JudgementScale> = {
  metUnmet: {
    id: 'metUnmet',
    name: '〇×－',
    met: '〇',
    unmet: '×',
    notJudged: '－',
    marks: [
      { glyph: '〇', meaning: '目標を達成' },
      { glyph: '×', meaning: '目標に未達' },
      { glyph: '－', meaning: '数値による評価なし' },
    ],
  },
  progress: {
    id: 'progress',
    name: '◎〇△×－',
    met: '〇',
    unmet: '△',
    notJudged: '－',
    marks: [
      { glyph: '◎', meaning: '計画を上回る' },
      { glyph: '〇', meaning: '計画どおり' },
      { glyph: '△', meaning: '計画を下回る' },
      { glyph: '×', meaning: '未実施' },
      { glyph: '－', meaning: '評価なし' },
    ],
  },
  attainment: {
    id: 'attainment',
    name: '達成・未達成',
    met: '達成',
    unmet: '未達成',
    notJudged: '－',
    marks: [
      { glyph: '達成', meaning: '目標を達成' },
      { glyph: '概ね達成', meaning: '目標をおおむね達成' },
      { glyph: '未達成', meaning: '目標に未達' },
      { glyph: '－', meaning: '数値による評価なし' },
    ],
  },
};

/** The scale whose marks a list uses; the simplest that knows them all, 〇×－ where none does. */
export function scaleOfMarks(marks: readonly string[]): ScaleId {
  const used = marks.map(normalizeMark).filter(mark => mark !== '');
  const knows = (id: ScaleId) =>
    used.every(mark => judgementScales[id].marks.some(({ glyph }) => glyph === mark));
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
