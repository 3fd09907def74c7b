import { type KnownFormText, profileLine } from './profileText.ts';

/** So many are read at a glance. */
const FEW = 4;

/** Says that the form of the workbook is known, and what has changed in it. */
export function ProfileNote({
  known,
  isUsed,
  onPlain,
}: {
  known: KnownFormText;
  /** Its corrections are in use. */
  isUsed: boolean;
  onPlain: () => void;
}) {
  const said = [...known.dropped, ...known.changes];
  return (
    <section className="import-note" aria-label="様式">
      <div className="import-note-line">
        <span role="status">
          {isUsed
            ? profileLine(known)
            : `「${known.name}」と同じ様式ですが、前回の手直しを使わずに読んでいます。`}
        </span>
        {isUsed && known.hasCorrections && (
          <button type="button" className="button" onClick={onPlain}>
            手直しを使わずに読む
          </button>
        )}
      </div>
      {isUsed && said.length > 0 && (
        <details open={known.dropped.length > 0 || said.length <= FEW}>
          <summary>変わった所（{said.length}件）</summary>
          <ul>
            {said.map(text => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
