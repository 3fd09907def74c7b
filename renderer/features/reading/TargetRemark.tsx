import { formatTarget } from '../../../shared/domain/targetText.ts';
import type { ReadTarget } from '../../../shared/reading/reading.ts';

/** How a target was understood, where that is not plain from its text. */
export function TargetRemark({ target }: { target: ReadTarget | null }) {
  if (target === null) return null;
  const { comparator } = target.rule;
  if (comparator === 'compound') return <div className="soft">自動では判定しません</div>;
  const understood = formatTarget(target);
  const isPlain = fold(understood) === fold(target.text);
  return isPlain ? null : <div className="soft">{understood}</div>;
}

function fold(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}
