import { useMemo, useRef, useState } from 'react';
import { explainPassage } from '../../../shared/calc/explainPassage.ts';
import { type ScaleMark, scaleOf } from '../../../shared/domain/judgementScale.ts';
import { type Moment, momentKey } from '../../../shared/domain/moment.ts';
import { passageKindName } from '../../../shared/domain/outlineRecords.ts';
import { orderedSections, sectionsBelow } from '../../../shared/domain/sectionTree.ts';
import type { CellPosition, GridColumn, GridGoal } from '../../grid/gridTypes.ts';
import { PlanGrid } from '../../grid/PlanGrid.tsx';
import { withMarks } from '../../plan/cellMarks.ts';
import type { MarkedPage } from '../../plan/findingMarks.ts';
import { NothingHere } from '../../plan/NothingHere.tsx';
import { ofMoment } from '../../plan/ofMoment.ts';
import type { PageActions } from '../../plan/pageActions.ts';
import { cellOfPane, paneTextOf } from '../../plan/paneTextOf.ts';
import type { PlanStore } from '../../plan/planStore.ts';
import { StatusBar } from '../../plan/StatusBar.tsx';
import { type PaneText, TextPane } from '../../plan/TextPane.tsx';
import { TextPaneButton } from '../../plan/TextPaneButton.tsx';
import { useKeptLayout } from '../../plan/useKeptLayout.ts';
import { usePageMarks } from '../../plan/usePageMarks.ts';
import { usePlan } from '../../plan/usePlan.ts';
import { useTextPane } from '../../plan/useTextPane.ts';
import { usePaneKeys } from '../../ui/usePaneKeys.ts';
import { PassageBeside } from './PassageBeside.tsx';
import { PassageOutline } from './PassageOutline.tsx';
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
  const layout = useKeptLayout('passages', momentKey(moment));
  const onEdit = usePassageEdits(store);

  const { branchId, year } = moment;
  const { here, elsewhere } = useMemo(() => ofMoment(records.passage.values(), moment), [records, moment]);
  const outline = useMemo(() => orderedSections(records, branchId, year), [records, branchId, year]);
  const { current } = view;
  const rows = useMemo(() => passageRows(current.plan, here, outline), [current, here, outline]);
  const offered = JSON.stringify(scaleOf(records, 'progress').marks);
  const signs = usePageMarks(view.plan, PASSAGES);
  const columns = useMemo(
    () => withMarks(passageColumns(JSON.parse(offered) as ScaleMark[]), rowIdOf, signs),
    [offered, signs],
  );

  const [start] = useState(() => textOf(rows[0], false));
  const goTo = shown.goal ?? start;
  const sectionIsLeft = (at: CellPosition | null) =>
    shown.sectionId !== undefined && at?.rowId !== goTo?.rowId;
  const focused = focus && rows.find(({ passage }) => String(passage.id) === focus.rowId)?.passage;
  // A heading one has chosen stays so though the sentence it leads to stands below another one.
  const sectionId = shown.sectionId ?? focused?.sectionId ?? null;
  const pane = useTextPane(actions);
  const paneText = useMemo(
    () => paneTextOfPassage(rows, columns, focus ?? goTo),
    [rows, columns, focus, goTo],
  );
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
        <PassageOutline
          ref={list}
          store={store}
          moment={moment}
          outline={outline}
          chosen={sectionId}
          onChoose={choose}
          onOpen={toGrid}
          onTrouble={text => actions.say({ kind: 'trouble', text })}
        />
        {rows.length === 0 ? (
          <NothingHere
            name="本文"
            hint="本文のある文書を開くか、年度と期間を選び直してください。"
            elsewhere={elsewhere}
            onMoment={onMoment}
          />
        ) : (
          <div className="with-text-pane">
            <div className="passages-grid">
              <PlanGrid
                autoFocus
                label="本文"
                rows={rows}
                rowId={rowIdOf}
                rowLabel={row => row.passage.text.slice(0, 20)}
                columns={columns}
                layout={layout}
                onEdit={onEdit}
                goTo={goTo}
                onFocus={at => {
                  setFocus(at);
                  if (sectionIsLeft(at)) setShown(goTo ? { goal: goTo } : {});
                  onSpot(at ? { goal: { ...at, focus: false } } : {});
                }}
                onUndo={actions.undo}
                onRedo={actions.redo}
                onKey={pane.press}
                lockedText="ここで変えられるのは、本文と評価です。"
                lockedName="入力できない欄"
                failedText="保存できませんでした。入力した内容は残っています。もう一度Enterを押してください。"
              />
            </div>
            {pane.wish && (
              <TextPane
                text={paneText}
                wish={pane.wish}
                onSave={(of, text) => onEdit([{ rowId: rowIdOfPane(of), columnId: 'text', text }], {})}
                onClose={pane.close}
              >
                {(draft, of) => {
                  const passage = records.passage.get(rowIdOfPane(of));
                  return passage && <PassageBeside plan={view.plan} passage={passage} draft={draft} />;
                }}
              </TextPane>
            )}
          </div>
        )}
      </div>
      <StatusBar
        view={view}
        explanation={focused ? explainPassage(view.plan, focused.id) : null}
        placeholder="文を選ぶと、付表や指標と結ばれた数値をここに照らし合わせます。"
        count={`本文 ${rows.length} 件`}
      >
        {rows.length > 0 && <TextPaneButton onOpen={pane.open} />}
      </StatusBar>
    </div>
  );
}

function textOf(row: PassageRow | undefined, focus: boolean): GridGoal | null {
  return row ? { rowId: String(row.passage.id), columnId: 'text', focus } : null;
}

/** Wherever in its row one is, it is the sentence that is written. */
function paneTextOfPassage(
  rows: readonly PassageRow[],
  columns: readonly GridColumn<PassageRow>[],
  at: CellPosition | null,
): PaneText {
  const rowLabel = ({ passage: { kind } }: PassageRow) => passageKindName[kind];
  return paneTextOf({ rows, columns, rowId: rowIdOf, rowLabel }, at && { ...at, columnId: 'text' });
}

function rowIdOfPane(of: PaneText): string {
  return cellOfPane(of)?.rowId ?? '';
}

const PASSAGES: MarkedPage = { page: 'passages' };

function rowIdOf({ passage }: PassageRow): string {
  return String(passage.id);
}
