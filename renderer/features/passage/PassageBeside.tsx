import { linkedFigures } from '../../../shared/calc/explainPassage.ts';
import type { CalculatedPlan } from '../../../shared/calc/planCalculation.ts';
import { fiscalYearName } from '../../../shared/domain/fiscalYear.ts';
import type { Passage } from '../../../shared/domain/outlineRecords.ts';
import { periodName } from '../../../shared/domain/period.ts';
import { previousPassages } from '../../../shared/domain/previousPassages.ts';

/** What a sentence is written against: the figures it is linked with, as it stands now, and what stood there before. */
export function PassageBeside({
  plan,
  passage,
  draft,
}: {
  plan: CalculatedPlan;
  passage: Passage;
  draft: string;
}) {
  const links = linkedFigures(plan, { ...passage, text: draft });
  const before = previousPassages(plan.records, passage);
  return (
    <>
      <h3>結ばれた数値</h3>
      {links.length === 0 ? (
        <p className="soft">この文には、付表や指標と結ばれた数値はありません。</p>
      ) : (
        <ul className="text-pane-links">
          {links.map(({ printed, agrees, sentence }) => (
            <li key={`${printed} ${sentence}`} className={agrees === false ? 'disagrees' : undefined}>
              <span aria-hidden="true">{agrees === null ? '？' : agrees ? '✓' : '✗'}</span>
              <span>{sentence}</span>
            </li>
          ))}
        </ul>
      )}
      {before && (
        <>
          <h3>
            前の期間（{fiscalYearName(before.moment.year)} {periodName[before.moment.period]}）
          </h3>
          {before.passages.map(({ id, text }) => (
            <p key={id}>{text}</p>
          ))}
        </>
      )}
    </>
  );
}
