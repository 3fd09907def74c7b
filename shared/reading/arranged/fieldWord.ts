import { fieldChoices } from '../fieldTerms.ts';
import { foldText } from '../foldText.ts';
import { readHeaderLabel } from '../headerLabel.ts';

/** Whether words name a field of an indicator (目標, 実績, 差 ...): as the heads of rows they make a list on its side. */
export function fieldWord(text: string): 'target' | 'actual' | 'other' | null {
  const words = foldText(text);
  if (words === '' || words.length > 20) return null;
  const label = readHeaderLabel(text);
  const best = (label.choices.length > 0 ? [...label.choices] : fieldChoices(words)).sort(
    (a, b) => b.weight - a.weight,
  )[0];
  if (!best || best.weight < 0.7) return null;
  switch (best.role) {
    case 'target':
    case 'actual':
      return best.role;
    case 'difference':
    case 'achievement':
    case 'mark':
    case 'numerator':
    case 'denominator':
    case 'asOf':
    case 'unit':
      return 'other';
    default:
      return null;
  }
}
