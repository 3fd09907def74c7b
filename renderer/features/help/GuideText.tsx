import { type ChapterId, chapterTitles, type GuidePart } from './guideChapter.ts';
import { HelpPicture } from './HelpPicture.tsx';

/** One task of a chapter. */
export function GuideText({
  part: { heading, steps, notes, picture, see },
  onGo,
}: {
  part: GuidePart;
  /** To another chapter. */
  onGo: (id: ChapterId) => void;
}) {
  return (
    <section className="help-part">
      <h4>{heading}</h4>
      {steps && (
        <ol>
          {steps.map(step => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      {notes && (
        <ul>
          {notes.map(note => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {picture && <HelpPicture picture={picture} title={heading} />}
      {see && (
        <p className="help-see">
          <span className="soft">関係する章：</span>
          {see.map(id => (
            <ChapterLink key={id} id={id} onGo={onGo} />
          ))}
        </p>
      )}
    </section>
  );
}

/** The way to a chapter. */
export function ChapterLink({ id, onGo }: { id: ChapterId; onGo: (id: ChapterId) => void }) {
  return (
    <button type="button" className="help-link" onClick={() => onGo(id)}>
      {chapterTitles[id]}
    </button>
  );
}
