import type { LastHolder } from '../../../shared/safety/readOnlyState.ts';
import { whenText } from '../../plan/whenText.ts';

/** What is said of a document whose last user was cut off; null where it was closed as it should be. */
export function unclosedText(unclosed: LastHolder | null): string | null {
  if (unclosed === null) return null;
  const { who, since } = unclosed;
  return `前回は、文書を閉じる前にプログラムが終わりました（${whenText(since)} に ${who} さんが開いたもの）。保存済みの入力は、すべて残っています。`;
}
