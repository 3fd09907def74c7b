import type { Figure } from '../../domain/figureText.ts';
import { malformedFigure } from '../../domain/malformedFigure.ts';

/** The figure a wrongly written text (1,0760人) was probably meant to be; null for sound figures and words. */
export function meantFigure(text: string): Figure | null {
  const meant = malformedFigure(text);
  return meant && { value: meant.candidate, unit: meant.unit };
}
