import type { AgGridReactProps } from 'ag-grid-react';
import {
  type ComponentProps,
  createRef,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { createCellHint } from './cellHint.ts';
import { listenToFillHandle } from './fill/fillHandle.ts';
import { createGridController, type GridController } from './gridController.ts';
import { listenToMouse } from './gridMouse.ts';
import { createGridPlacer, type GridPlacer, type OverlayParts } from './gridPlacer.ts';
import { gridTexts } from './gridTexts.ts';
import type { GridGoal, PlanGridProps } from './gridTypes.ts';
import { listenToHeads } from './headMouse.ts';
import type { InputOverlay, OverlayRefs } from './InputOverlay.tsx';
import { nameGrid } from './nameGrid.ts';
import { placeTargets } from './placeTargets.ts';
import { measureDrawn } from './selection/drawnGrid.ts';
import type { RangeOverlay } from './selection/RangeOverlay.tsx';
import { createRangePainter, type RangePainterParts } from './selection/rangePainter.ts';
import { useSelectionReport } from './selection/useSelectionReport.ts';

interface PlanGridParts<Row> {
  controller: GridController<Row>;
  wrapper: RefObject<HTMLDivElement | null>;
  rowId(row: Row): string;
  events: AgGridReactProps<Row>;
  overlay: ComponentProps<typeof InputOverlay>;
  ranges: ComponentProps<typeof RangeOverlay>;
}

/** Joins the controller of a grid, the placement of its overlay, AG Grid's events and React. */
export function usePlanGrid<Row>(props: PlanGridProps<Row>): PlanGridParts<Row> {
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });
  const wrapper = useRef<HTMLDivElement>(null);
  const [refs] = useState(createOverlayRefs);
  const placer = useRef<GridPlacer>(null);
  const [controller] = useState(() =>
    createGridController<Row>(
      () => latest.current,
      () => refs.textarea.current,
    ),
  );
  const view = useSyncExternalStore(controller.input.subscribe, controller.input.view);

  useEffect(() => {
    const parts = mountedParts(wrapper.current, refs);
    if (!parts) return;
    const { columnIds, pinnedColumns, selection, input } = controller;
    const isReady = () => input.view().state.mode === 'ready';
    const painter = createRangePainter(parts, { selection, columnIds, pinnedColumns, isReady });
    const hint = createCellHint(parts.wrapper, parts.hint, controller);
    const paint = () => {
      painter.paint();
      hint.place();
    };
    const current = createGridPlacer(parts, () => placeTargets(controller), paint);
    placer.current = current;
    current.watchGrid();
    const drawn = () => measureDrawn(parts.wrapper, columnIds(), pinnedColumns());
    const stops = [
      listenToMouse(parts.wrapper, parts.textarea, controller, drawn),
      listenToHeads(parts.wrapper, controller),
      listenToFillHandle(parts.wrapper, parts.handle, controller, drawn),
      selection.subscribe(current.placeSoon),
      hint.dispose,
      current.dispose,
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [controller, refs]);
  useSelectionReport(controller, latest);

  // What is being typed when the grid is taken away is committed, as when the focus leaves. A layout effect: the
  // textarea is still there.
  useLayoutEffect(() => {
    const leave = () => controller.leave();
    window.addEventListener('pagehide', leave); // the window is closed without the textarea losing the focus
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [controller]);

  // Before the browser paints, so that the frame never lags behind a move.
  useLayoutEffect(() => {
    if (view) placer.current?.place();
  }, [view]);

  const goal = useRef<GridGoal | null>(null);
  const refresh = useCallback(() => {
    controller.refresh();
    if (goal.current && controller.goTo(goal.current)) goal.current = null;
    placer.current?.placeSoon();
  }, [controller]);
  const { rows, columns, label, goTo } = props;
  useEffect(() => {
    goal.current = goTo ?? null;
    if (goTo) refresh();
  }, [goTo, refresh]);
  useEffect(() => {
    if (rows && columns) refresh();
  }, [rows, columns, refresh]);

  const events = useMemo<AgGridReactProps<Row>>(() => {
    const placeSoon = () => placer.current?.placeSoon();
    return {
      onGridReady({ api }) {
        controller.attach(api);
        if (wrapper.current) nameGrid(wrapper.current, latest.current.label);
        placer.current?.watchGrid();
        refresh();
      },
      onFirstDataRendered() {
        if (latest.current.autoFocus) controller.pen.focusIfNowhere();
      },
      onGridPreDestroyed: controller.detach,
      onModelUpdated: refresh,
      // Other rows stand together now: a range over them would be one that nobody has selected.
      onSortChanged: controller.selection.collapse,
      onDisplayedColumnsChanged: refresh,
      onColumnResized: placeSoon,
      onGridSizeChanged() {
        // Narrower columns make higher rows, and the cell would be pushed out.
        if (!refs.frame.current?.classList.contains('plan-unseen')) controller.keepInSight();
        placeSoon();
      },
      onViewportChanged: placeSoon,
      onVirtualColumnsChanged: placeSoon,
    };
  }, [controller, refresh, refs]);

  useEffect(() => {
    if (wrapper.current) nameGrid(wrapper.current, label);
  }, [label]);

  const { at } = view;
  const column = at ? controller.column(at.columnId) : undefined;
  return {
    controller,
    wrapper,
    rowId: useCallback((row: Row) => latest.current.rowId(row), []),
    events,
    overlay: {
      refs,
      input: controller.input,
      view,
      cell: {
        name: at ? controller.spokenName(at) : label,
        hint: at ? controller.hint(at) : '',
        ...(at ? controller.choices(at) : { choices: [] }),
        numeric: column?.input === 'number',
        multiline: column?.multiline === true,
        locked: at ? controller.isLocked(at) : true,
        align: column?.align ?? 'left',
      },
      lockedText: props.lockedText ?? gridTexts.locked,
      clipboard: controller.clipboard,
      onFocus: controller.selectFirst,
      onGrow: () => placer.current?.place(),
    },
    ranges: { ranges: refs.ranges, handle: refs.handle, selection: controller.selection },
  };
}

type RangeRef = RefObject<HTMLDivElement | null>;

function createOverlayRefs(): OverlayRefs & { ranges: RangeRef; handle: RangeRef } {
  return {
    clip: createRef<HTMLDivElement>(),
    frame: createRef<HTMLDivElement>(),
    textarea: createRef<HTMLTextAreaElement>(),
    listAnchor: createRef<HTMLDivElement>(),
    messageAnchor: createRef<HTMLDivElement>(),
    hint: createRef<HTMLDivElement>(),
    ranges: createRef<HTMLDivElement>(),
    handle: createRef<HTMLDivElement>(),
  };
}

function mountedParts(
  wrapper: HTMLElement | null,
  refs: ReturnType<typeof createOverlayRefs>,
): (OverlayParts & RangePainterParts & { hint: HTMLElement }) | null {
  const clip = refs.clip.current;
  const frame = refs.frame.current;
  const textarea = refs.textarea.current;
  const listAnchor = refs.listAnchor.current;
  const messageAnchor = refs.messageAnchor.current;
  const hint = refs.hint.current;
  const ranges = refs.ranges.current;
  const handle = refs.handle.current;
  if (!wrapper || !clip || !frame || !textarea || !listAnchor || !messageAnchor) return null;
  if (!hint || !ranges || !handle) return null;
  return { wrapper, clip, frame, textarea, listAnchor, messageAnchor, hint, ranges, handle };
}
