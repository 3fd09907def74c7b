import type { CellLink, LinkedField } from '../domain/records.ts';
import { type IndicatorStatus, resultText } from './indicatorStatus.ts';
import { cellText, differenceText } from './valueText.ts';

/** A link as it is seen from the year of its value. */
interface LinkOfYear extends Pick<CellLink, 'encoding'> {
  field: Exclude<LinkedField, 'priorTarget' | 'priorActual'>;
}

/**
 * What the program prints for a linked field, as it would stand in its cell. A cell is written back when this
 * is no longer what it was right after the import.
 */
export function linkedText(status: IndicatorStatus, link: LinkOfYear): string {
  switch (link.field) {
    case 'target':
      return status.target?.text ?? '';
    case 'actual': {
      const note = link.encoding.kind === 'text' && link.encoding.withAsOf ? status.actual?.asOfText : null;
      const text = resultText(status);
      return note && text !== '' ? `${text}\n${note}` : text;
    }
    case 'numerator':
      return status.numerator?.text ?? '';
    case 'denominator':
      return status.denominator?.text ?? '';
    case 'difference':
      return differenceText(status.difference);
    case 'achievement':
      return cellText(status.achievement);
    case 'mark':
      return status.mark ?? '';
  }
}
