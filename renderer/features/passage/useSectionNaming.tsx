import { type ReactNode, useState } from 'react';
import {
  type NewPlace,
  newPlaceAfterStep,
  placeBehind,
  type SectionStep,
} from '../../../shared/commands/outline/sectionSteps.ts';
import type { Section } from '../../../shared/domain/outlineRecords.ts';
import { type SectionTree, sectionTitle } from '../../../shared/domain/sectionTree.ts';
import { NEW_ROW } from './outlineRows.ts';
import { SectionName } from './SectionName.tsx';
import { type OutlineEdits, wordsTyped } from './useOutlineEdits.ts';

/** What is being typed: the name of a heading, or that of a new one at its place. */
type Naming = { section: Section } | { place: NewPlace };

/** A heading, or one that is to be added, whose name is typed in the tree. */
export interface SectionNaming {
  /** The row and the field in it; null while nothing is typed. */
  shown: { id: string; field: ReactNode } | null;
  /** Where the new heading is to come. */
  newPlace: NewPlace | null;
  rename(section: Section): void;
  add(place: NewPlace): void;
}

/**
 * Names typed in the tree.
 * @param onDone back to the tree, to this heading where one was added; not where the keyboard has gone elsewhere
 */
export function useSectionNaming(
  tree: SectionTree,
  edits: OutlineEdits,
  onDone: (added: number | null) => void,
): SectionNaming {
  const [naming, setNaming] = useState<Naming | null>(null);
  /** New headings typed one after the other have fields of their own. */
  const [round, setRound] = useState(0);
  const end = (of: Naming | null, added: number | null, then: Then) => {
    // Another one may have been begun while this one was being saved.
    setNaming(now => (now === of ? null : now));
    if (then !== 'leave') onDone(added);
  };
  const add = (place: NewPlace) => {
    setRound(before => before + 1);
    setNaming({ place });
  };

  const saveNew = async (place: NewPlace, text: string, then: Then): Promise<boolean> => {
    if (text.trim() === '') {
      end(naming, null, then);
      return true;
    }
    const added = await edits.add(place, text);
    if (added === null) return false;
    end(naming, added, then);
    if (then === 'another') add({ parentId: place.parentId, after: added });
    return true;
  };
  const saveName = async (section: Section, text: string, then: Then): Promise<boolean> => {
    const isLeft = text === section.title || (then === 'leave' && text.trim() === '');
    if (!isLeft && !(await edits.change(section.id, '見出しの名前の変更', wordsTyped(text)))) return false;
    end(naming, null, then);
    if (then === 'another') add(placeBehind(tree, section.id));
    return true;
  };
  const stepNew = (place: NewPlace, step: SectionStep) => {
    const to = step === 'in' || step === 'out' ? newPlaceAfterStep(tree, place, step) : null;
    if (to) setNaming({ place: to });
  };
  const stepOf = (section: Section, step: SectionStep, text: string) => {
    const isSame = text === section.title || text.trim() === '';
    void edits.step(section.id, step, isSame ? undefined : wordsTyped(text));
  };

  if (naming === null) return { shown: null, newPlace: null, rename: section => setNaming({ section }), add };
  const field =
    'place' in naming ? (
      <SectionName
        key={round}
        label="新しい見出し"
        text=""
        place={`${naming.place.parentId}/${naming.place.after}`}
        onSave={(text, then) => saveNew(naming.place, text, then)}
        onStep={step => stepNew(naming.place, step)}
        onCancel={() => end(naming, null, 'stay')}
      />
    ) : (
      <SectionName
        label={`「${sectionTitle(naming.section)}」の名前`}
        text={naming.section.title}
        place={placeOf(tree, naming.section.id)}
        onSave={(text, then) => saveName(naming.section, text, then)}
        onStep={(step, text) => stepOf(naming.section, step, text)}
        onCancel={() => end(naming, null, 'stay')}
      />
    );
  return {
    shown: { id: 'place' in naming ? NEW_ROW : String(naming.section.id), field },
    newPlace: 'place' in naming ? naming.place : null,
    rename: section => setNaming({ section }),
    add,
  };
}

type Then = 'stay' | 'another' | 'leave';

/** Where a heading stands, as one text. */
function placeOf(tree: SectionTree, sectionId: number): string {
  const parentId = tree.parentOf(sectionId)?.id ?? null;
  return `${parentId}/${tree.childrenOf(parentId).findIndex(({ id }) => id === sectionId)}`;
}
