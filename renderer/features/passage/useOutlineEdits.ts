import { useLayoutEffect, useMemo, useRef } from 'react';
import {
  type NewPlace,
  placeAfterStep,
  type SectionStep,
} from '../../../shared/commands/outline/sectionSteps.ts';
import type { PlanInput, SectionFate, SectionWords } from '../../../shared/commands/planInput.ts';
import type { Moment } from '../../../shared/domain/moment.ts';
import { nextId } from '../../../shared/domain/planRecords.ts';
import { sectionTree } from '../../../shared/domain/sectionTree.ts';
import { splitHeading } from '../../../shared/reading/storing/splitHeading.ts';
import { type PlanStore, troubleText } from '../../plan/planStore.ts';

/** What can be done with the headings of a plan. Each is one edit; false or null where it was refused. */
export interface OutlineEdits {
  /** The id of the heading that was added. */
  add(place: NewPlace, words: string): Promise<number | null>;
  change(sectionId: number, label: string, change: Partial<SectionWords>): Promise<boolean>;
  /** Moves a heading one step, and gives it the name that was being typed. */
  step(sectionId: number, step: SectionStep, change?: Partial<SectionWords>): Promise<boolean>;
  remove(sectionId: number, contents: SectionFate): Promise<boolean>;
}

/** Edits of headings, one after the other: each is made for the outline that the one before it left. */
export function useOutlineEdits(
  store: PlanStore,
  { branchId, year }: Pick<Moment, 'branchId' | 'year'>,
  onTrouble: (text: string) => void,
): OutlineEdits {
  const latest = useRef(onTrouble);
  useLayoutEffect(() => {
    latest.current = onTrouble;
  });
  return useMemo(() => {
    const say = (text: string) => latest.current(text);
    let last: Promise<unknown> = Promise.resolve();
    const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
      const turn = last.then(work);
      last = turn.catch(() => undefined);
      return turn;
    };
    const save = async (label: string, inputs: PlanInput[]): Promise<boolean> => {
      const result = await store.change(label, inputs);
      if (!result.ok) say(troubleText(result));
      return result.ok;
    };
    return {
      add: (place, words) =>
        inTurn(async () => {
          const sectionId = nextId(store.view().plan.records.section);
          const { number, title } = splitHeading(words);
          const isSaved = await save('見出しの追加', [
            { kind: 'addSection', branchId, year, ...place, title },
            // a number that was typed stands as it was typed
            ...(number === null ? [] : [{ kind: 'section', sectionId, change: { number } } as const]),
          ]);
          return isSaved ? sectionId : null;
        }),
      change: (sectionId, label, change) =>
        inTurn(() => save(label, [{ kind: 'section', sectionId, change }])),
      step: (sectionId, step, change) =>
        inTurn(async () => {
          const tree = sectionTree(store.view().plan.records, branchId, year);
          const place = placeAfterStep(tree, sectionId, step);
          if (place === null) {
            say(noStep[step]);
            return false;
          }
          return save('見出しの移動', [
            ...(change ? [{ kind: 'section', sectionId, change } as const] : []),
            { kind: 'moveSection', sectionId, ...place },
          ]);
        }),
      remove: (sectionId, contents) =>
        inTurn(() => save('見出しの削除', [{ kind: 'deleteSection', sectionId, contents }])),
    };
  }, [store, branchId, year]);
}

const noStep: Record<SectionStep, string> = {
  up: 'この見出しは、同じ段のいちばん上にあります。段を変えるには「一段上げる」「一段下げる」を使ってください。',
  down: 'この見出しは、同じ段のいちばん下にあります。段を変えるには「一段上げる」「一段下げる」を使ってください。',
  in: '同じ段で上に見出しがないため、これより下げられません。見出しは元のままです。',
  out: 'この見出しは、いちばん上の段にあります。これより上げられません。',
};

/** What a typed name changes: with a number before it, the number too. */
export function wordsTyped(text: string): Partial<SectionWords> {
  const { number, title } = splitHeading(text);
  return number === null ? { title } : { number, title };
}
