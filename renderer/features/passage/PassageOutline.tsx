import { useId, useMemo, useRef, useState } from 'react';
import { placeBehind, placeLastBelow } from '../../../shared/commands/outline/sectionSteps.ts';
import type { SectionFate } from '../../../shared/commands/planInput.ts';
import { scaleOf } from '../../../shared/domain/judgementScale.ts';
import { markOfKey } from '../../../shared/domain/markKeys.ts';
import type { Moment } from '../../../shared/domain/moment.ts';
import type { PlanRecords } from '../../../shared/domain/planRecords.ts';
import { type OutlineEntry, sectionTitle, sectionTree } from '../../../shared/domain/sectionTree.ts';
import type { PlanStore } from '../../plan/planStore.ts';
import { useIsFrozen } from '../../plan/useIsFrozen.ts';
import { usePlan } from '../../plan/usePlan.ts';
import { Menu, MenuButton } from '../../ui/MenuButton.tsx';
import { DeleteSection } from './DeleteSection.tsx';
import { type OutlineTask, OutlineTree } from './OutlineTree.tsx';
import { outlineMenu } from './outlineMenu.ts';
import { withNewRow } from './outlineRows.ts';
import { SectionFields } from './SectionFields.tsx';
import { SectionMarkBar } from './SectionMarkBar.tsx';
import { useOutlineEdits } from './useOutlineEdits.ts';
import { useOutlineItems } from './useOutlineItems.ts';
import { useSectionNaming } from './useSectionNaming.tsx';

/**
 * The headings with the marks below them, where they are added, named, moved and deleted; and what is said of the
 * chosen one: its number, the group in charge, and its mark, which is given by one key.
 */
export function PassageOutline({
  store,
  moment,
  outline,
  chosen,
  onChoose,
  onOpen,
  onTrouble,
  onNotice,
  ref,
}: {
  store: PlanStore;
  moment: Moment;
  outline: readonly OutlineEntry[];
  chosen: number | null;
  onChoose: (id: string) => void;
  onOpen: () => void;
  onTrouble: (text: string) => void;
  onNotice: (text: string) => void;
  ref: React.RefObject<HTMLDivElement | null>;
}) {
  const view = usePlan(store);
  const isFrozen = useIsFrozen();
  const { records } = view.plan;
  const { branchId, year } = moment;
  const scale = scaleOf(records, 'progress');
  const tree = useMemo(() => sectionTree(records, branchId, year), [records, branchId, year]);
  const items = useOutlineItems(view, moment, outline);
  const groups = useMemo(() => groupsOf(records, branchId), [records, branchId]);
  const section = outline.find(one => one.section.id === chosen)?.section;
  const sectionId = section?.id ?? null;
  const edits = useOutlineEdits(store, moment, onTrouble);
  const menuId = useId();
  const menuBeside = useRef<HTMLElement>(null);
  const [hasMenu, setHasMenu] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const toTree = () => ref.current?.focus({ preventScroll: true });
  const naming = useSectionNaming(tree, edits, added => {
    if (added !== null) onChoose(String(added));
    toTree();
  });

  const give = async (mark: string | null) => {
    if (sectionId === null) return;
    await edits.change(sectionId, mark === null ? '見出しの評価の消去' : '見出しの評価の変更', { mark });
  };
  const remove = async (contents: SectionFate) => {
    if (!section) return;
    setAsking(false);
    const siblings = tree.childrenOf(tree.parentOf(section.id)?.id ?? null);
    const at = siblings.indexOf(section);
    const next = siblings[at + 1] ?? siblings[at - 1] ?? tree.parentOf(section.id);
    if (!(await edits.remove(section.id, contents))) return;
    onNotice(`見出し「${sectionTitle(section)}」を削除しました。元に戻せます。`);
    if (next) onChoose(String(next.id));
    toTree();
  };
  const acts = {
    rename: () => section && naming.rename(section),
    add: () => naming.add(placeBehind(tree, sectionId)),
    addBelow: () => naming.add(placeLastBelow(tree, sectionId)),
    step: (step: Parameters<typeof edits.step>[1]) => sectionId !== null && void edits.step(sectionId, step),
    remove: () => setAsking(section !== undefined),
  };
  const tasks: Record<OutlineTask, () => void> = {
    open: onOpen,
    rename: acts.rename,
    add: acts.add,
    delete: acts.remove,
  };
  const onKey = (key: string) => {
    const mark = markOfKey(scale, key);
    if (isFrozen || (mark === null && key !== 'Backspace')) return false;
    void give(mark);
    return true;
  };
  const menu = outlineMenu(tree, sectionId, acts);
  const rows = withNewRow(items, outline, naming.newPlace);
  return (
    <nav className="passages-outline" aria-label="見出し">
      {rows.length === 0 ? (
        <div ref={ref} className="outline-empty" tabIndex={-1}>
          <p className="soft">見出しがまだありません。</p>
          <button type="button" className="button primary" disabled={isFrozen} onClick={acts.add}>
            最初の見出しを加える
          </button>
        </div>
      ) : (
        <>
          <div className="outline-tools">
            <button
              type="button"
              className="button"
              title="後ろに見出しを加える（Insert）"
              disabled={isFrozen}
              onClick={acts.add}
            >
              見出しを追加
            </button>
            <MenuButton
              text="見出しの編集"
              title="選んだ見出しの名前・移動・削除（Shift+F10）"
              isDisabled={isFrozen}
              groups={menu}
            />
          </div>
          <OutlineTree
            ref={ref}
            items={rows}
            chosen={sectionId === null ? null : String(sectionId)}
            naming={naming.shown}
            onChoose={onChoose}
            onTask={task => (task === 'open' || !isFrozen) && tasks[task]()}
            onStep={step => !isFrozen && acts.step(step)}
            onKey={onKey}
            onMenu={beside => {
              if (isFrozen) return;
              menuBeside.current = beside;
              setHasMenu(true);
            }}
          />
        </>
      )}
      {hasMenu && (
        <Menu
          id={menuId}
          label="見出しの編集"
          groups={menu}
          anchor={menuBeside}
          onClose={() => {
            setHasMenu(false);
            toTree();
          }}
          onLeave={() => setHasMenu(false)}
        />
      )}
      {section && !isFrozen && <SectionFields section={section} groups={groups} edits={edits} />}
      {section && !isFrozen && (
        <SectionMarkBar marks={scale.marks} mark={section.mark} onMark={mark => void give(mark)} />
      )}
      {isAsking && section && (
        <DeleteSection
          store={store}
          section={section}
          above={tree.parentOf(section.id)}
          onDelete={contents => void remove(contents)}
          onCancel={() => setAsking(false)}
        />
      )}
    </nav>
  );
}

/** The groups that are in charge of anything in a branch's plans. */
function groupsOf({ section }: PlanRecords, branchId: number): string[] {
  const own = [...section.values()].filter(one => one.branchId === branchId);
  return [...new Set(own.flatMap(({ group }) => group ?? []))].sort();
}
