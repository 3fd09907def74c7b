import { useId } from 'react';
import type { ScaleMark } from '../../../shared/domain/judgementScale.ts';
import { markKeys } from '../../../shared/domain/markKeys.ts';

/** The mark that stands at the chosen heading. In the list of headings its keys do the same. */
export function SectionMarkBar({
  marks,
  mark,
  onMark,
}: {
  marks: readonly ScaleMark[];
  mark: string | null;
  /** Null takes the mark away. */
  onMark: (mark: string | null) => void;
}) {
  const id = useId();
  const keys = markKeys({ marks });
  return (
    <fieldset className="section-mark-bar" aria-labelledby={id}>
      <span id={id}>見出しの評価</span>
      <span className="section-mark-choices">
        {marks.map(({ glyph, meaning }, index) => (
          <button
            key={glyph}
            type="button"
            className="button"
            aria-pressed={glyph === mark}
            title={`${glyph} ${meaning}（見出しの一覧で ${keys[index]?.[0] ?? ''}）`}
            // The list of headings keeps the keyboard.
            onMouseDown={event => event.preventDefault()}
            onClick={() => onMark(glyph === mark ? null : glyph)}
          >
            {glyph}
          </button>
        ))}
      </span>
    </fieldset>
  );
}
