import { useCallback, useMemo, useRef, useState } from 'react';
import { explainPassage } from '../../../shared/calc/explainPassage.ts';
import { scaleOf } from '../../../shared/domain/judgementScale.ts';
import { type Moment, momentKey } from '../../../shared/domain/moment.ts';
import { orderedSections, sectionsBelow } from '../../../shared/domain/sectionTree.ts';
import type { CellPosition } from '../../grid/gridTypes.ts';
import { NothingHere } from '../../plan/NothingHere.tsx';
import { ofMoment } from '../../plan/ofMoment.ts';
import type { PageActions } from '../../plan/pageActions.ts';
import type { PlanStore } from '../../plan/planStore.ts';
import { StatusBar } from '../../plan/StatusBar.tsx';
import { TextPaneButton } from '../../plan/TextPaneButton.tsx';
import { usePlan } from '../../plan/usePlan.ts';
import { useTextPane } from '../../plan/useTextPane.ts';
import { usePaneKeys } from '../../ui/usePaneKeys.ts';
import { Elsewhere } from './Elsewhere.tsx';
import { LineMenu } from './LineMenu.tsx';
import type { LineTask } from './lineTasks.ts';
import { PassageFilters } from './PassageFilters.tsx';
import { PassageOutline } from './PassageOutline.tsx';
import { PassageSheet } from './PassageSheet.tsx';
import { firstCellOf, passageOf, placeOfCell } from './passageCells.ts';
import { filterText, isFiltered } from './passageFilter.ts';
import { passageRows, type TextRow } from './passageRows.ts';
import { type GoOn, useLineTasks } from './useLineTasks.ts';
import { usePassageFilter } from './usePassageFilter.ts';
import { type PassageSpot, usePassageGoal } from './usePassageGoal.ts';
import { usePassagePaste } from './usePassagePaste.ts';
import '../../plan/figureCells.css';
import './passage.css';

/** 本文: the headings on the left, the report as it is printed on the right: 計画内容 | 実施状況 | 評価. */
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
  const [focus, setFocus] = useState<CellPosition | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLSelectElement>(null);
  const lineMenu = useRef<HTMLButtonElement>(null);

  const { branchId, year } = moment;
  const { here, elsewhere } = useMemo(() => ofMoment(records.passage.values(), moment), [records, moment]);
  const outline = useMemo(() => orderedSections(records, branchId, year), [records, branchId, year]);
  const { current } = view;
  const all = useMemo(
    () => passageRows(current.plan, moment, here, outline),
    [current, moment, here, outline],
  );
  const filtered = usePassageFilter(store, view, all, momentKey(moment), spot.goal?.rowId);
  const { rows, filter } = filtered;
  const { goal, sectionId: chosen, setSectionId, lead, to } = usePassageGoal(rows, spot);
  const at = focus ?? goal;
  const row = at === null ? undefined : rows.find(({ id }) => id === at.rowId);
  const passage = at && passageOf(row, at.columnId);
  // A heading one has chosen stays so though the text it leads to stands below another one.
  const sectionId = chosen ?? (focus ? row?.sectionId : null) ?? null;
  const goOn = useCallback(
    (next: GoOn) => {
      if ('passageId' in next) lead({ rowId: String(next.passageId), columnId: next.columnId, focus: true });
      else to(next, true);
    },
    [lead, to],
  );
  const task = useLineTasks(store, moment, rows, at, actions, goOn);
  const runTask = useCallback((what: LineTask) => void task(what), [task]);
  const onPaste = usePassagePaste(store, moment, rows, at, actions);
  const pane = useTextPane(actions);
  const onFocus = (now: CellPosition | null) => {
    setFocus(now);
    if (chosen !== undefined && now?.rowId !== goal?.rowId) setSectionId(undefined);
    const place =
      now &&
      placeOfCell(
        rows.find(({ id }) => id === now.rowId),
        now.columnId,
      );
    onSpot(place ? { goal: { ...place, focus: false } } : {});
  };

  const choose = (id: string) => {
    const below = sectionsBelow(outline, Number(id));
    const first = rows.find(
      (one): one is TextRow => one.kind === 'texts' && below.includes(one.sectionId ?? 0),
    );
    if (!first) setFocus(null);
    setSectionId(Number(id));
    if (first) to(firstCellOf(first), false);
  };
  const toGrid = () => {
    if (at) to(at, true);
  };
  usePaneKeys({
    inMain: target => target.closest('.passages-grid') !== null,
    toMain: toGrid,
    toSide: () => list.current?.focus(),
    toBar: () => bar.current?.focus(),
  });
  const shownTexts = rows.filter(({ kind }) => kind === 'texts').length;
  const count = isFiltered(filter)
    ? `絞り込み（${filterText(filter)}）：${shownTexts} 行／全 ${filtered.facts.size} 行`
    : `本文 ${here.length} 件`;
  return (
    <div className="passages" onPasteCapture={onPaste}>
      <div className="passages-body">
        <PassageOutline
          ref={list}
          store={store}
          moment={moment}
          outline={outline}
          chosen={sectionId}
          onChoose={choose}
          onOpen={toGrid}
          onTrouble={text => actions.say({ kind: 'trouble', text })}
          onNotice={text => actions.say({ kind: 'notice', text })}
        />
        {all.length === 0 ? (
          <NothingHere
            name="本文"
            hint="左の一覧で見出しを足すか、年度と期間を選び直してください。"
            elsewhere={elsewhere}
            onMoment={onMoment}
          />
        ) : (
          <div className="passages-main">
            <PassageFilters
              ref={bar}
              facts={filtered.facts}
              filter={filter}
              onFilter={filtered.setFilter}
              compares={filtered.compares}
              marks={scaleOf(records, 'progress').marks.map(({ glyph }) => glyph)}
            >
              <LineMenu rows={rows} at={at} moment={moment} onRun={runTask} button={lineMenu} />
            </PassageFilters>
            {here.length === 0 && <Elsewhere elsewhere={elsewhere} onMoment={onMoment} />}
            <PassageSheet
              store={store}
              moment={moment}
              rows={rows}
              goal={goal}
              at={at}
              onFocus={onFocus}
              runTask={runTask}
              lineMenu={lineMenu}
              actions={actions}
              pane={pane}
            />
          </div>
        )}
      </div>
      <StatusBar
        view={view}
        explanation={passage ? explainPassage(view.plan, passage.id) : null}
        placeholder="文を選ぶと、付表や指標と結ばれた数値をここに照らし合わせます。"
        count={count}
      >
        {rows.length > 0 && <TextPaneButton onOpen={pane.open} />}
      </StatusBar>
    </div>
  );
}
