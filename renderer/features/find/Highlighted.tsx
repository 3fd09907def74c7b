import type { TextPiece } from './findTexts.ts';

/** A text with its hits marked. */
export function Highlighted({ pieces }: { pieces: readonly TextPiece[] }) {
  let at = 0;
  return pieces.map(({ text, isHit }) => {
    const key = at;
    at += text.length;
    return isHit ? (
      <mark key={key} className="find-hit">
        {text}
      </mark>
    ) : (
      <span key={key}>{text}</span>
    );
  });
}
