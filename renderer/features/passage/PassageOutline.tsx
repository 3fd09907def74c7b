import { useMemo } from 'react';
import { rollUpMarks } from '../../../shared/calc/markRollUp.ts';
import type { CalculatedPlan } from '../../../shared/calc/planCalculation.ts';
import { scaleOf } from '../../../shared/domain/judgementScale.ts';
import { markOfKey } from '../../../shared/domain/markKeys.ts';
import type { Moment } from '../../../shared/domain/moment.ts';
import { orderedIndicators } from '../../../shared/domain/planRecords.ts';
import { markKey } from '../../../shared/domain/records.ts';
import type { OutlineEntry } from '../../../shared/domain/sectionTree.ts';
import { type PlanStore, troubleText } from '../../plan/planStore.ts';
import { usePlan } from '../../plan/usePlan.ts';
import { SideList } from '../../ui/SideList.tsx';
import { outlineItems } from './outlineItems.tsx';
import { SectionMarkBar } from './SectionMarkBar.tsx';

/** The headings, with the marks below them, and the mark of the chosen one to be given by one key. */
export function PassageOutline({
  store,
  moment,
  outline,
  chosen,
  onChoose,
  onOpen,
  onTrouble,
  ref,
}: {
  store: PlanStore;
  moment: Moment;
  outline: readonly OutlineEntry[];
  chosen: number | null;
  onChoose: (id: string) => void;
  onOpen: () => void;
  onTrouble: (text: string) => void;
  ref: React.RefObject<HTMLDivElement | null>;
}) {
  const view = usePlan(store);
  const { records } = view.plan;
  const scale = scaleOf(records, 'progress');
  // Every change makes a new view, though the plan in it is changed in place.
  const groups = useMemo(() => {
    const { branchId, year, period } = moment;
    const marks = indicatorMarks(view.plan, moment);
    const rollUps = rollUpMarks(view.plan.records, branchId, year, period, marks);
    return [{ heading: null, items: outlineItems(outline, rollUps) }];
  }, [view, outline, moment]);
  const section = chosen === null ? undefined : records.section.get(String(chosen));

  const give = async (mark: string | null) => {
    if (!section) return;
    const label = mark === null ? '見出しの評価の消去' : '見出しの評価の変更';
    const result = await store.change(label, [{ kind: 'section', sectionId: section.id, change: { mark } }]);
    if (!result.ok) onTrouble(troubleText(result));
  };
  const onKey = (key: string) => {
    const mark = markOfKey(scale, key);
    if (mark === null && key !== 'Delete') return false;
    void give(mark);
    return true;
  };
  return (
    <nav className="passages-outline" aria-label="見出し">
      <SideList
        ref={ref}
        label="見出し"
        groups={groups}
        chosen={chosen === null ? null : String(chosen)}
        onChoose={onChoose}
        onOpen={onOpen}
        onKey={onKey}
        emptyText="見出しがありません。"
      />
      {section && <SectionMarkBar marks={scale.marks} mark={section.mark} onMark={mark => void give(mark)} />}
    </nav>
  );
}

function indicatorMarks(plan: CalculatedPlan, { branchId, year, period }: Moment): Map<number, string> {
  const marks = new Map<number, string>();
  for (const { id } of orderedIndicators(plan.records, branchId)) {
    const mark = plan.get('mark', markKey(id, year, period));
    if (mark !== null) marks.set(id, mark);
  }
  return marks;
}
