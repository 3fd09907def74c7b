import { placeAfterStep, type SectionStep } from '../../../shared/commands/outline/sectionSteps.ts';
import type { SectionTree } from '../../../shared/domain/sectionTree.ts';
import type { MenuGroup } from '../../ui/MenuButton.tsx';

/** What the menu of a heading leads to. */
export interface SectionActs {
  rename(): void;
  add(): void;
  addBelow(): void;
  step(step: SectionStep): void;
  remove(): void;
}

/** The menu of a heading, with the key of each line. */
export function outlineMenu(tree: SectionTree, sectionId: number | null, acts: SectionActs): MenuGroup[] {
  const isDisabled = sectionId === null;
  const step = (way: SectionStep, text: string) => ({
    text,
    isDisabled: isDisabled || placeAfterStep(tree, sectionId, way) === null,
    run: () => acts.step(way),
  });
  return [
    {
      heading: null,
      items: [
        { text: '後ろに見出しを加える（Insert）', run: acts.add },
        { text: '一段下に見出しを加える', isDisabled, run: acts.addBelow },
        { text: '名前を変える（F2）', isDisabled, run: acts.rename },
      ],
    },
    {
      heading: '移動',
      items: [
        step('up', '上へ（Alt+Shift+↑）'),
        step('down', '下へ（Alt+Shift+↓）'),
        step('in', '一段下げる（Alt+Shift+→）'),
        step('out', '一段上げる（Alt+Shift+←）'),
      ],
    },
    { heading: '削除', items: [{ text: '見出しを削除…（Delete）', isDisabled, run: acts.remove }] },
  ];
}
