import { useEffect, useState } from 'react';
import { linkedFigures } from '../../../shared/calc/explainPassage.ts';
import type { CalculatedPlan } from '../../../shared/calc/planCalculation.ts';
import { storedPassage } from '../../../shared/calc/shownPassage.ts';
import { keptLinks } from '../../../shared/commands/passages/keptLinks.ts';
import { fiscalYearName } from '../../../shared/domain/fiscalYear.ts';
import type { Passage } from '../../../shared/domain/outlineRecords.ts';
import { periodName } from '../../../shared/domain/period.ts';
import { previousPassages } from '../../../shared/domain/previousPassages.ts';
import type { Message } from '../../plan/pageActions.ts';
import type { PlanStore } from '../../plan/planStore.ts';
import { figureAt, type TextSelection } from './figureAt.ts';
import { LinkDialog } from './LinkDialog.tsx';

/**
 * What a sentence is written against: the figures it is linked with, as it stands now, and what stood there before.
 * A figure that is selected in it can be tied to where it comes from.
 */
export function PassageBeside({
  store,
  plan,
  passage,
  draft,
  selected,
  say,
}: {
  store: PlanStore;
  plan: CalculatedPlan;
  passage: Passage;
  draft: string;
  selected: TextSelection;
  say: (message: Message | null) => void;
}) {
  const [linking, setLinking] = useState<string | null>(null);
  const text = storedPassage(plan, passage, draft);
  const { links: kept, lost } = keptLinks(passage.links, passage.text, text);
  const links = linkedFigures(plan, {
    ...passage,
    text,
    links: kept.length === passage.links.length ? kept : passage.links,
  });
  const before = previousPassages(plan.records, passage);
  const figure = figureAt(draft, selected, passage.links);
  const open = () => {
    if ('trouble' in figure) say({ kind: 'notice', text: figure.trouble });
    else setLinking(storedPassage(plan, passage, figure.printed));
  };
  useLinkKey(open);
  return (
    <>
      <h3>結ばれた数値</h3>
      {links.length === 0 ? (
        <p className="soft">この文には、付表や指標と結ばれた数値はありません。</p>
      ) : (
        <ul className="text-pane-links">
          {links.map(({ printed, agrees, follows, sentence }) => (
            <li key={`${printed} ${sentence}`} className={agrees === false ? 'disagrees' : undefined}>
              <span aria-hidden="true">{agrees === null ? '？' : follows ? '→' : agrees ? '✓' : '✗'}</span>
              <span>{sentence}</span>
              <button
                type="button"
                className="button"
                aria-label={`「${printed}」の結び付きを直す`}
                onClick={() => setLinking(printed)}
              >
                直す
              </button>
            </li>
          ))}
        </ul>
      )}
      {lost.length > 0 && (
        <p role="status">
          {lost.map(({ printed }) => `「${printed}」`).join('')}
          が文からなくなりました。保存すると、結び付きも外れます。
        </p>
      )}
      <p>
        <button
          type="button"
          className="button"
          title="選んだ数値を、付表や指標と結ぶ（Ctrl+K）"
          onMouseDown={event => event.preventDefault()}
          onClick={open}
        >
          {'printed' in figure ? `「${figure.printed}」を結ぶ…` : '選んだ数値を結ぶ…'}（Ctrl+K）
        </button>
      </p>
      {before && (
        <>
          <h3>
            前の期間（{fiscalYearName(before.moment.year)} {periodName[before.moment.period]}）
          </h3>
          {before.passages.map(({ id, text: old }) => (
            <p key={id}>{old}</p>
          ))}
        </>
      )}
      {linking !== null && (
        <LinkDialog
          store={store}
          plan={plan}
          passage={passage}
          printed={linking}
          onClose={() => setLinking(null)}
        />
      )}
    </>
  );
}

/** Ctrl+K, as links are made elsewhere; from the text itself. */
function useLinkKey(open: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isKey = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.isComposing;
      const isHere = event.target instanceof Element && event.target.closest('.text-pane') !== null;
      if (!isKey || !isHere || event.shiftKey || event.altKey) return;
      event.preventDefault();
      open();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });
}
