import { approximateFigure } from '../../domain/approximateFigure.ts';
import { isDecimalText } from '../../domain/decimalText.ts';
import { type Figure, parseFigure } from '../../domain/figureText.ts';
import { malformedFigure } from '../../domain/malformedFigure.ts';
import type { TableColumn } from '../../domain/tableRecords.ts';
import { isBlankText, type Operand } from '../formula/operand.ts';

/**
 * What a printed text stands for in a cell. A figure without a unit has that of its column, row or table.
 * A text meant as a figure but written wrongly is trouble; words stay words.
 */
export function cellHeld(text: string, kind: TableColumn['kind'], unit: string | null): Operand {
  if (isBlankText(text)) return null;
  if (kind === 'date') return { figure: null, text };
  const figure = figureOf(text.replace(FOOTNOTE_MARK, ''));
  if (figure !== null) return { figure: figure.unit === null ? { ...figure, unit } : figure, text };
  if (kind === 'figure' && malformedFigure(text) !== null)
    return { calcError: 'malformedFigure', detail: text };
  return { figure: null, text };
}

/** 「６８２社※1」: the mark of a footnote is no part of the figure. */
const FOOTNOTE_MARK = /\s*[（(]?[※＊*][\d０-９]{0,2}[）)]?$/u;

const PLAIN = /^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;

/** Nearly every cell of a large table is plain digits, for which the whole reader would be wasted. */
function figureOf(text: string): Figure | null {
  if (PLAIN.test(text)) {
    const value = text.replaceAll(',', '').replace(/^(-?)0+(?=\d)/, '$1');
    return isDecimalText(value) ? { value, unit: null } : null;
  }
  const rough = parseFigure(text) ?? approximateFigure(text);
  return rough && { value: rough.value, unit: rough.unit };
}
