import { expect, test } from 'vitest';
import { orderedSections } from '../../../shared/domain/sectionTree.ts';
import { defaultHandoutOptions } from '../../../shared/handout/handoutOptions.ts';
import { optionsOfYear } from '../../../shared/handout/optionsOfYear.ts';
import { longPlan } from '../../support/longPlan.ts';

const outline = orderedSections(longPlan([{ title: '一' }, { title: '二' }]).records, 1, 2024);
const sectionsOf = (sections: number[] | null) =>
  optionsOfYear({ ...defaultHandoutOptions.progress, sections }, outline).sections;

test('別の年度で選んだ見出しは、その年度にないものを外し、一つもなければすべてに戻る', () => {
  expect(sectionsOf([2, 77])).toEqual([2]);
  expect(sectionsOf([77, 78])).toBeNull();
  expect(sectionsOf(null)).toBeNull();
  // Whoever has chosen none has chosen so.
  expect(sectionsOf([])).toEqual([]);
});
