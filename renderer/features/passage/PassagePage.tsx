import { useMemo, useRef, useState } from 'react';
import { explainPassage } from '../../../shared/calc/explainPassage.ts';
import { rollUpMarks } from '../../../shared/calc/markRollUp.ts';
import type { CalculatedPlan } from '../../../shared/calc/planCalculation.ts';
import { scaleOf } from '../../../shared/domain/judgementScale.ts';
import type { Moment } from '../../../shared/domain/moment.ts';
import { orderedIndicators } from '../../../shared/domain/planRecords.ts';
import { markKey } from '../../../shared/domain/records.ts';
import { orderedSections, sectionsBelow } from '../../../shared/domain/sectionTree.ts';
import type { CellPosition, GridGoal } from '../../grid/gridTypes.ts';
import { PlanGrid } from '../../grid/PlanGrid.tsx';
import { NothingHere } from '../../plan/NothingHere.tsx';
import { ofMoment } from '../../plan/ofMoment.ts';
import type { PageActions } from '../../plan/pageActions.ts';
import type { PlanStore } from '../../plan/planStore.ts';
import { StatusBar } from '../../plan/StatusBar.tsx';
import { usePlan } from '../../plan/usePlan.ts';
import { SideList } from '../../ui/SideList.tsx';
import { usePaneKeys } from '../../ui/usePaneKeys.ts';
import { outlineItems } from './outlineItems.tsx';
import { passageColumns } from './passageColumns.ts';
import { type PassageRow, passageRows } from './passageRows.ts';
import { usePassageEdits } from './usePassageEdits.ts';
import '../../plan/figureCells.css';
import './passage.css';

/** The sentence or heading a person is led to, or was at. */
interface PassageSpot {
  sectionId?: number;
  goal?: GridGoal;
}

/** 本文: the headings with the marks below them on the left, the sentences on the right. */
export function PassagePage({
  store,
  moment,
  onMoment,
  spot,
  actions,
  onSpot,
}: {
  store: PlanStore;
  moment: Moment;
  onMoment: (moment: Moment) => void;
  spot: PassageSpot;
  actions: PageActions;
  onSpot: (spot: PassageSpot) => void;
}) {
  const view = usePlan(store);
  const { records } = view.plan;
  const [shown, setShown] = useState(spot);
  const [led, setLed] = useState(spot);
  if (led !== spot) {
    setLed(spot);
    setShown(spot);
  }
  const [focus, setFocus] = useState<CellPosition | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const onEdit = usePassageEdits(store);

  const { branchId, year } = moment;
  const { here, elsewhere } = useMemo(() => ofMoment(records.passage.values(), moment), [records, moment]);
  const outline = useMemo(() => orderedSections(records, branchId, year), [records, branchId, year]);
  // Every change makes a new view, though the plan in it is changed in place.
  const rows = useMemo(() => passageRows(view.plan, here, outline), [view, here, outline]);
  const groups = useMemo(() => {
    const { period } = moment;
    const marks = indicatorMarks(view.plan, moment);
    const rollUps = rollUpMarks(view.plan.records, branchId, year, period, marks);
    return [{ heading: null, items: outlineItems(outline, rollUps) }];
  }, [view, outline, moment, branchId, year]);
  const marks = scaleOf(records, 'progress').marks.map(({ glyph }) => glyph);
  const offered = JSON.stringify(marks);
  const columns = useMemo(() => passageColumns(JSON.parse(offered) as string[]), [offered]);

  const [start] = useState(() => textOf(rows[0], false));
  const goTo = shown.goal ?? start;
  const sectionIsLeft = (at: CellPosition | null) =>
    shown.sectionId !== undefined && at?.rowId !== goTo?.rowId;
  const focused = focus && rows.find(({ passage }) => String(passage.id) === focus.rowId)?.passage;
  // A heading one has chosen stays so though the sentence it leads to stands below another one.
  const sectionId = shown.sectionId ?? focused?.sectionId ?? null;
  const choose = (id: string) => {
    const below = sectionsBelow(outline, Number(id));
    const goal = textOf(
      rows.find(({ passage }) => below.includes(passage.sectionId ?? 0)),
      false,
    );
    if (goal === null) setFocus(null);
    const to = goal ?? goTo;
    setShown({ sectionId: Number(id), ...(to && { goal: to }) });
  };
  const toGrid = () => {
    const at = focus ?? goTo;
    if (at) setShown({ ...shown, goal: { ...at, focus: true } });
  };
  usePaneKeys({
    inMain: target => target.closest('.passages-grid') !== null,
    toMain: toGrid,
    toSide: () => list.current?.focus(),
  });
  if (rows.length === 0 && outline.length === 0) {
    return (
      <div className="passages">
        <NothingHere
          name="本文"
          hint="本文のある文書を開くか、年度と期間を選び直してください。"
          elsewhere={elsewhere}
          onMoment={onMoment}
        />
        <StatusBar view={view} explanation={null} placeholder="" />
      </div>
    );
  }
  return (
    <div className="passages">
      <div className="passages-body">
        <nav className="passages-outline" aria-label="見出し">
          <SideList
            ref={list}
            label="見出し"
            groups={groups}
            chosen={sectionId === null ? null : String(sectionId)}
            onChoose={choose}
            onOpen={toGrid}
            emptyText="見出しがありません。"
          />
        </nav>
        {rows.length === 0 ? (
          <NothingHere
            name="本文"
            hint="本文のある文書を開くか、年度と期間を選び直してください。"
            elsewhere={elsewhere}
            onMoment={onMoment}
          />
        ) : (
          <div className="passages-grid">
            <PlanGrid
              autoFocus
              label="本文"
              rows={rows}
              rowId={row => String(row.passage.id)}
              rowLabel={row => row.passage.text.slice(0, 20)}
              columns={columns}
              onEdit={onEdit}
              goTo={goTo}
              onFocus={at => {
                setFocus(at);
                if (sectionIsLeft(at)) setShown(goTo ? { goal: goTo } : {});
                onSpot(at ? { goal: { ...at, focus: false } } : {});
              }}
              onUndo={actions.undo}
              onRedo={actions.redo}
              onKey={actions.press}
              lockedText="ここで変えられるのは、本文と評価です。"
              lockedName="入力できない欄"
              failedText="保存できませんでした。入力した内容は残っています。もう一度Enterを押してください。"
            />
          </div>
        )}
      </div>
      <StatusBar
        view={view}
        explanation={focused ? explainPassage(view.plan, focused.id) : null}
        placeholder="文を選ぶと、付表や指標と結ばれた数値をここに照らし合わせます。"
        count={`本文 ${rows.length} 件`}
      />
    </div>
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

function textOf(row: PassageRow | undefined, focus: boolean): GridGoal | null {
  return row ? { rowId: String(row.passage.id), columnId: 'text', focus } : null;
}
