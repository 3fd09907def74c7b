import type { ReadingCorrections } from '../../../shared/reading/reading.ts';
import { columnRoleName } from './roleNames.ts';
import type { TermOffer } from './termOffer.ts';

/** Offers to remember what a word over a column means, and shows what has been remembered so far. */
export function TermNote({
  offer,
  terms,
  onTeach,
  onForget,
  onDismiss,
}: {
  offer: TermOffer | null;
  terms: ReadingCorrections['terms'];
  onTeach: (offer: TermOffer) => void;
  onForget: (words: string) => void;
  onDismiss: () => void;
}) {
  if (offer === null && terms.length === 0) return null;
  return (
    <section className="import-note" aria-label="見出しの言葉">
      {offer && (
        <div className="import-note-line" role="status">
          <button type="button" className="button" onClick={() => onTeach(offer)}>
            次からも「{offer.words}」を{meaning(offer.role)}
          </button>
          <button type="button" className="button" onClick={onDismiss}>
            今回だけ
          </button>
        </div>
      )}
      {terms.length > 0 && (
        <details>
          <summary>覚えた見出しの言葉（{terms.length}件）</summary>
          <ul>
            {terms.map(({ words, role }) => (
              <li key={words}>
                「{words}」を{meaning(role)}{' '}
                <button type="button" className="button" onClick={() => onForget(words)}>
                  忘れる
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function meaning(role: TermOffer['role']): string {
  return role === 'ignore' ? '読まない' : `${columnRoleName[role]}と読む`;
}
