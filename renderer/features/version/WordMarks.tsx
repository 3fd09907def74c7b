import { Fragment, memo } from 'react';
import type { VersionChange } from '../../../shared/versions/versionChange.ts';
import { wordRuns } from '../../../shared/versions/wordRuns.ts';

/** A text as it became another: what is gone struck through, what is new underlined. To be seen, not read out. */
export const WordMarks = memo(function WordMarks({
  change: { before, after },
}: {
  change: Pick<VersionChange, 'before' | 'after'>;
}) {
  const runs = wordRuns(before, after);
  const isReplaced = runs.length === 2 && runs.every(({ kind }) => kind !== 'same');
  let at = 0;
  return (
    <span className="version-words" aria-hidden>
      {runs.map(({ text, kind }, index) => {
        const key = at;
        at += text.length + 1;
        if (kind === 'same') return <Fragment key={key}>{text}</Fragment>;
        const Tag = kind === 'added' ? 'ins' : 'del';
        return (
          <Fragment key={key}>
            {isReplaced && index === 1 && <span className="soft"> → </span>}
            <Tag>{text}</Tag>
          </Fragment>
        );
      })}
    </span>
  );
});
