import { placeOf } from '../../../shared/domain/figurePlace.ts';
import { findFigures } from '../../../shared/domain/figureText.ts';
import type { FigureLink } from '../../../shared/domain/outlineRecords.ts';

/** The selected letters of a text; from and to are the same where only the caret stands there. */
export interface TextSelection {
  start: number;
  end: number;
}

/** A figure that can be tied, or why none can. */
export type ChosenFigure = { printed: string } | { trouble: string };

const CHOOSE = '本文の数値を選ぶか、数値の中にカーソルを置いてください。';

/** The figure a person means by what is selected: the selection itself, or the figure the caret stands in. */
export function figureAt(
  text: string,
  { start, end }: TextSelection,
  links: readonly FigureLink[],
): ChosenFigure {
  const selected = text.slice(start, end).trim();
  if (selected === '') {
    const linked = links.find(({ printed }) => isWithin(placeOf(text, printed), printed, start));
    if (linked) return { printed: linked.printed };
    const figure = findFigures(text).find(one => isWithin(one.start, one.printed, start));
    return figure ? checked(text, figure.printed, figure.start) : { trouble: CHOOSE };
  }
  const figures = findFigures(selected);
  if (figures.length === 0) return { trouble: `選んだ「${short(selected)}」には数値がありません。${CHOOSE}` };
  if (figures.length > 1) return { trouble: '数値がいくつも選ばれています。一つだけ選んでください。' };
  return checked(text, selected, start + text.slice(start, end).indexOf(selected));
}

/** A link finds the first figure that reads so. */
function checked(text: string, printed: string, start: number): ChosenFigure {
  const first = placeOf(text, printed);
  if (first === start || first < 0) return { printed };
  return {
    trouble: `前にも「${short(printed)}」があります。区別できるように、前の言葉も含めて選んでください。`,
  };
}

function isWithin(start: number, printed: string, caret: number): boolean {
  return start >= 0 && start <= caret && caret <= start + printed.length;
}

function short(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text;
}
