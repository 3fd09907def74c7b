import { expect, test } from 'vitest';
import {
  newPlaceAfterStep,
  placeAfterStep,
  placeBehind,
} from '../../../../shared/commands/outline/sectionSteps.ts';
import { sectionTree } from '../../../../shared/domain/sectionTree.ts';
import { outlineOfWords } from '../../../support/outlineOfWords.ts';
import { planOf } from '../../../support/samplePlan.ts';

const words = `
１. 基盤
  （１） 財政
  （２） 改革
２. 戦略
  （１） 分析`;
const tree = sectionTree(planOf({ section: outlineOfWords(words) }).records, 1, 2024);

test('上下は同じ段の中、下げると前の見出しの最後、上げると親の次に来る', () => {
  expect(placeAfterStep(tree, 3, 'up')).toEqual({ parentId: 1, at: 0 });
  expect(placeAfterStep(tree, 3, 'down')).toBeNull();
  expect(placeAfterStep(tree, 4, 'in')).toEqual({ parentId: 1, at: 2 });
  expect(placeAfterStep(tree, 2, 'in')).toBeNull();
  expect(placeAfterStep(tree, 2, 'out')).toEqual({ parentId: null, at: 1 });
  expect(placeAfterStep(tree, 4, 'out')).toBeNull();
});

test('打っている途中の見出しも、同じように段を変える', () => {
  const behind = placeBehind(tree, 1);
  expect(behind).toEqual({ parentId: null, after: 1 });
  expect(newPlaceAfterStep(tree, behind, 'in')).toEqual({ parentId: 1, after: 3 });
  expect(newPlaceAfterStep(tree, { parentId: 1, after: 3 }, 'out')).toEqual(behind);
  expect(newPlaceAfterStep(tree, { parentId: null, after: null }, 'in')).toBeNull();
  expect(placeBehind(tree, null)).toEqual({ parentId: null, after: 4 });
});
