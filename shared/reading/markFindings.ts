import { normalizeMark } from '../domain/judgementScale.ts';
import { isMarkGlyph } from './cellKind.ts';
import type { ReadFinding, ReadText } from './reading.ts';
import type { SheetCells } from './workbookCells.ts';

const GLYPHS = '◎〇○◯●△▲▽▼×✕☓☆★－―—–─-';
const GLYPH = new RegExp(`[${GLYPHS}]`, 'u');
const EXPLAINED = new RegExp(
  `(?:^|[\\s　、，,（(【・／/：:】〕\\]])([${GLYPHS}])\\s*[…:：=＝は]?\\s*[^\\s${GLYPHS}]`,
  'gu',
);

/**
 * Marks that the sheet's own legend does not know, and signs that look like one of the legend's but are another
 * character (○ for 〇), which Excel's own counting and searching would miss.
 */
export function markFindings(sheet: SheetCells, given: readonly ReadText[]): ReadFinding[] {
  const marks = distinct(given);
  const legend = legendOf(sheet);
  return legend.length > 0 ? againstLegend(marks, legend) : mixed(marks);
}

function againstLegend(marks: readonly ReadText[], legend: readonly string[]): ReadFinding[] {
  return marks.flatMap(({ text, cell }) => {
    if (legend.includes(text) || !isSingleSign(text)) return [];
    const meant = legend.find(glyph => normalizeMark(glyph) === normalizeMark(text));
    return [
      meant === undefined
        ? {
            rule: 'mark' as const,
            cell,
            printed: text,
            computed: null,
            message: `${cell} の評価は「${text}」ですが、凡例（${legend.join('')}）にありません。印の付け間違いではないか確かめてください。`,
          }
        : lookalike(text, cell, meant, '凡例'),
    ];
  });
}

/** Without a legend the sign used most often is taken for the right one. */
function mixed(marks: readonly ReadText[]): ReadFinding[] {
  const counts = new Map<string, number>();
  for (const { text } of marks) counts.set(text, (counts.get(text) ?? 0) + 1);
  return marks.flatMap(({ text, cell }) => {
    if (!isMarkGlyph(text)) return [];
    const alike = [...counts.keys()].filter(other => normalizeMark(other) === normalizeMark(text));
    const usual = alike.reduce((best, other) =>
      (counts.get(other) ?? 0) > (counts.get(best) ?? 0) ? other : best,
    );
    return usual === text ? [] : [lookalike(text, cell, usual, 'ほかの評価')];
  });
}

function lookalike(text: string, cell: string, meant: string, where: string): ReadFinding {
  const message = `${cell} の評価「${text}」（${codePoint(text)}）は、${where}の「${meant}」（${codePoint(meant)}）と形が似た別の文字です。同じ評価として読みましたが、検索や集計で漏れることがあります。`;
  return { rule: 'mark', cell, printed: text, computed: meant, message };
}

/** The signs a legend explains (〇：目標を達成　×：目標に未達), or a header lists (評価（〇×）). */
function legendOf(sheet: SheetCells): string[] {
  const glyphs = new Set<string>();
  for (const { text, content } of sheet.cells) {
    if (content.kind !== 'text' || text.length < 4 || text.length > 300) continue;
    if (!GLYPH.test(text)) continue;
    const explained = [...text.matchAll(EXPLAINED)].map(match => match[1] ?? '');
    const listed = /[（(]([◎〇○◯●△▲×✕－・／/、\s]{2,})[）)]/u.exec(text)?.[1] ?? '';
    const signs = [...explained, ...[...listed].filter(sign => GLYPHS.includes(sign))];
    if (new Set(signs.filter(sign => isMarkGlyph(sign))).size < 2) continue;
    for (const sign of signs) glyphs.add(sign);
  }
  return [...glyphs];
}

function isSingleSign(text: string): boolean {
  return [...text].length === 1;
}

function distinct(marks: readonly ReadText[]): ReadText[] {
  return [...new Map(marks.map(mark => [mark.cell, mark])).values()];
}

function codePoint(text: string): string {
  return `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
