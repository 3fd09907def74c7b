import type { CellInput, CellInputHost, InputView } from './cellInputTypes.ts';
import type { Move } from './cellMoves.ts';
import type { CellPosition, ProgramKey } from './gridTypes.ts';
import { type CellFacts, type InputEffect, type InputEvent, READY } from './inputModel.ts';
import { step } from './inputState.ts';
import type { Pen, ScreenPoint } from './textareaPen.ts';

/** Runs the rules of `inputState` on a real textarea and a real grid. */
export function createCellInput(host: CellInputHost, pen: Pen): CellInput {
  let view: InputView = { at: null, state: READY, refusals: [] };
  let pointer: ScreenPoint | null = null;
  let tabStart: string | null = null;
  const listeners = new Set<() => void>();

  function show(change: Partial<InputView>): void {
    view = { ...view, ...change };
    for (const listener of listeners) listener();
  }

  function handle(event: InputEvent): boolean {
    const { at } = view;
    const facts = at && host.facts(at);
    if (!at || !facts) return handleWithoutCell(event);
    const next = step(view.state, event, facts);
    show({ state: next.state });
    let leaving = false;
    for (const effect of next.effects) {
      const done = run(effect, at, facts);
      if (done === 'refused') break;
      if (done === 'leaves') leaving = true;
    }
    if (view.state.mode === 'ready') openNextRefusal();
    return next.handled && !leaving;
  }

  /** An empty grid has no cell to type into, but the shortcuts are not the browser's even so. */
  function handleWithoutCell(event: InputEvent): boolean {
    if (event.type === 'input') pen.empty();
    if (event.type !== 'key') return false;
    if (event.key.kind === 'program') host.perform(event.key.key);
    else if (event.key.kind === 'undo' || event.key.kind === 'redo') host.perform(event.key.kind);
    else return false;
    return true;
  }

  function run(effect: InputEffect, at: CellPosition, facts: CellFacts): 'refused' | 'leaves' | undefined {
    switch (effect.do) {
      case 'reveal':
        host.reveal(at);
        return;
      case 'load':
        pen.load(facts.text, effect.caret === 'pointer' ? pointer : null);
        return;
      case 'empty':
        pen.empty();
        return;
      case 'endComposition':
        pen.endComposition();
        return;
      case 'newline':
        pen.newline();
        return;
      case 'commit':
        return commit(at, pen.text(), facts);
      case 'commitChoice':
        return commit(at, facts.choices[effect.index] ?? facts.text, facts);
      case 'clear':
        return commit(at, '', facts);
      case 'move':
        return move(at, effect.move);
      case 'heads':
        host.toHeads(at);
        return;
      case 'undo':
      case 'redo':
        performLater(effect.do);
        return;
      case 'program':
        performLater(effect.key);
        return;
    }
  }

  /** Not after a refusal: an undo would hit an older edit, and a print would go on without the refused text. */
  function performLater(request: 'undo' | 'redo' | ProgramKey): void {
    host.whenAnswered(() => {
      const refused = view.state.message?.kind === 'refused' || view.refusals.length > 0;
      if (!refused) host.perform(request);
    });
  }

  function commit(at: CellPosition, text: string, facts: CellFacts): 'refused' | undefined {
    const outcome = text === facts.text ? 'sent' : host.submit({ ...at, text });
    if (outcome === 'sent' || outcome.ok) {
      handle({ type: 'committed' });
      return;
    }
    // A text that was not typed (cleared, picked) is put where it can be corrected or given up.
    if (pen.text() !== text) pen.load(text, null);
    handle({ type: 'refused', message: outcome.message });
    return 'refused';
  }

  function move(at: CellPosition, by: Move): 'leaves' | undefined {
    // Ending the edit opened an older refusal: that cell comes first.
    if (view.state.mode !== 'ready' || view.at !== at) return;
    const target = host.neighbour(at, by, tabStart);
    if (!target) return 'leaves';
    const tabbing = by === 'nextCell' || by === 'previousCell';
    tabStart = tabbing ? (tabStart ?? at.columnId) : null;
    goTo(target);
    host.reveal(target);
    return;
  }

  function goTo(at: CellPosition | null): void {
    const same = view.at?.rowId === at?.rowId && view.at?.columnId === at?.columnId;
    show({ at: same ? view.at : at, state: READY });
    pen.empty();
    if (!same) host.selected(at);
  }

  function openNextRefusal(): void {
    const [refusal, ...rest] = view.refusals;
    if (!refusal) return;
    show({ refusals: rest });
    const { rowId, columnId, text } = refusal.edit;
    const at = { rowId, columnId };
    host.takeBack(at);
    // The row was taken away meanwhile: there is no cell left to correct.
    if (!host.facts(at)) {
      openNextRefusal();
      return;
    }
    tabStart = null;
    goTo(at);
    pen.load(text, null);
    handle({ type: 'refused', message: refusal.message });
    pen.focusGently();
  }

  return {
    view: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    handle,
    select(at) {
      if (view.state.composing) pen.endComposition();
      const before = view.at;
      handle({ type: 'leave' });
      // Refused, or an older refusal has been opened: there is something to correct first.
      if (view.state.mode !== 'ready' || view.at !== before) return false;
      tabStart = null;
      goTo(at);
      return true;
    },
    doubleClick(at, point) {
      if (view.at?.rowId !== at.rowId || view.at.columnId !== at.columnId) return;
      pointer = point;
      handle({ type: 'doubleClick' });
    },
    replace(at) {
      if (view.state.composing) pen.endComposition();
      tabStart = null;
      goTo(at);
    },
    refuse(refusal) {
      const { at, state } = view;
      const here = at?.rowId === refusal.edit.rowId && at.columnId === refusal.edit.columnId;
      if (state.mode === 'ready') {
        show({ refusals: [...view.refusals, refusal] });
        openNextRefusal();
      } else if (here) {
        // The person is already typing something else into that cell: say why, and keep the new text.
        host.takeBack(refusal.edit);
        handle({ type: 'refused', message: refusal.message });
      } else {
        show({ refusals: [...view.refusals, refusal] });
      }
    },
  };
}
