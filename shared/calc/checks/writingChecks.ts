import { datesNamed, weekdayOf } from '../../domain/datesNamed.ts';
import { findFigures, formatFigure } from '../../domain/figureText.ts';
import { normalizeMark, scaleOf } from '../../domain/judgementScale.ts';
import type { PlanRecords } from '../../domain/planRecords.ts';
import type { Check, CheckPlace, Finding } from './check.ts';
import { meantFigure } from './meantFigure.ts';
import { placeText } from './placeText.ts';
import { type WrittenText, writtenTexts } from './writtenTexts.ts';

/** What is wrong with the way things are written: figures, days of the week, marks. */
export function writingChecks(records: PlanRecords): { checks: Check[]; findings: Finding[] } {
  const texts = [...writtenTexts(records)];
  return {
    checks: texts.flatMap(weekdayChecks),
    findings: [
      ...texts.flatMap(text => malformed(records, text)),
      ...mixedGlyphs(records, texts),
      ...unknownMarks(records, texts),
    ],
  };
}

/** Each printed day of the week against the calendar. */
function weekdayChecks({ place, text, meantAs }: WrittenText): Check[] {
  if (meantAs === 'mark') return [];
  return datesNamed(text).flatMap(({ date, weekday }, index) => {
    if (weekday === null) return [];
    const computed = weekdayOf(date);
    return [
      {
        key: `calendar/${placeKey(place)}/${index}`,
        rule: 'calendar' as const,
        place,
        printed: weekday,
        computed,
        exact: null,
        formula: `${date} の曜日`,
        agrees: weekday === computed,
        explainedBy: [],
        hint: null,
      },
    ];
  });
}

/** A figure that is written wrongly stays as text; the finding offers what was probably meant. */
function malformed(records: PlanRecords, { place, text, meantAs }: WrittenText): Finding[] {
  if (meantAs === 'mark') return [];
  const alone = meantAs === 'figure' ? meantFigure(text) : null;
  const within = findFigures(text).find(({ wellGrouped }) => !wellGrouped);
  const printed = alone ? text.trim() : within?.printed;
  if (printed === undefined) return [];
  const meant = alone ?? within ?? null;
  const computed = meant === null ? '' : formatFigure(meant);
  const message = `${placeText(records, place)}の「${printed}」は数値の書き方が正しくありません。${computed} のことなら、入力し直してください`;
  const key = `malformed/${placeKey(place)}`;
  return [{ key, rule: 'malformed-number', severity: 'error', place, printed, computed, message }];
}

/** Marks that look alike but are other characters than those the branch uses most: ○ (U+25CB) among 〇 (U+3007). */
const ALIKE: readonly (readonly string[])[] = [
  ['〇', '○', '◯'],
  ['×', '✕', '✖', '╳'],
  ['△', '▵'],
  ['－', '-', '—', '―', '−', '‐', 'ー'],
];

function mixedGlyphs(records: PlanRecords, texts: readonly WrittenText[]): Finding[] {
  const marks = texts
    .filter(({ meantAs }) => meantAs === 'mark')
    .map(one => ({ ...one, text: one.text.trim() }));
  const branches = [...new Set(marks.map(({ branchId }) => branchId))];
  return branches.flatMap(branchId =>
    ALIKE.flatMap(glyphs => {
      const used = marks.filter(one => one.branchId === branchId && glyphs.includes(one.text));
      const count = (glyph: string) => used.filter(({ text }) => text === glyph).length;
      const [usual = ''] = glyphs.toSorted((a, b) => count(b) - count(a));
      return used
        .filter(({ text }) => text !== usual)
        .map(({ place, text }): Finding => {
          const message = `${placeText(records, place)}に「${text}」（${codeOf(text)}）があり、ほかの ${count(usual)} か所の「${usual}」（${codeOf(usual)}）と字形が違います。同じ評価として扱っています`;
          return {
            key: `glyph/${placeKey(place)}`,
            rule: 'mark',
            severity: 'notice',
            place,
            printed: text,
            computed: usual,
            message,
          };
        });
    }),
  );
}

/** A mark that the branch's scales do not have, so that its legend does not say what it means. */
function unknownMarks(records: PlanRecords, texts: readonly WrittenText[]): Finding[] {
  const known = new Map<number, Set<string>>();
  for (const { branchId, judgementScale } of records.indicator.values()) {
    const glyphs = known.get(branchId) ?? new Set<string>();
    for (const { glyph } of scaleOf(records, judgementScale).marks) glyphs.add(glyph);
    known.set(branchId, glyphs);
  }
  return texts.flatMap(({ branchId, place, text, meantAs }): Finding[] => {
    const glyphs = known.get(branchId);
    if (meantAs !== 'mark' || !glyphs || glyphs.has(normalizeMark(text))) return [];
    const computed = [...glyphs].join('');
    const message = `${placeText(records, place)}に、評価基準（${computed}）にない評価「${text}」があります`;
    return [
      {
        key: `glyph/${placeKey(place)}`,
        rule: 'mark',
        severity: 'notice',
        place,
        printed: text,
        computed,
        message,
      },
    ];
  });
}

function codeOf(glyph: string): string {
  return `U+${(glyph.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A place as part of a finding's key. */
export function placeKey(place: CheckPlace): string {
  switch (place.at) {
    case 'cell':
      return `cell/${place.tableId}/${place.rowId}/${place.columnId}`;
    case 'indicator':
      return `indicator/${place.indicatorId}/${place.year}/${place.period}/${place.field}`;
    case 'passage':
      return `passage/${place.passageId}`;
    case 'section':
      return `section/${place.sectionId}`;
  }
}
