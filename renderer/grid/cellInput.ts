import type { CellInput, CellInputHost, InputView } from './cellInputTypes.ts';
import type { Move } from './cellMoves.ts';
import { meantText } from './choiceKeys.ts';
import type { CellPosition, EditOutcome, ProgramKey } from './gridTypes.ts';
import { type CellFacts, type InputEffect, type InputEvent, READY, type Told } from './inputModel.ts';
import { step } from './inputState.ts';
import type { Pen, ScreenPoint } from './textareaPen.ts';

/** Runs the rules of `inputState` on a real textarea and a real grid. */
export function createCellInput(host: CellInputHost, pen: Pen): CellInput {
  let view: InputView = { at: null, state: READY, refusals: [] };
  let pointer: ScreenPoint | null = null;
  let tabStart: string | null = null;
  /** How many events are being handled, one within the other. */
  let depth = 0;
  /** What is to be said once they all have been. */
  let told: Told | null = null;
  let byKey = false;
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
    byKey = event.type === 'key';
    show({ state: next.state });
    const leaving = within(() => runAll(next.effects, at, facts));
    if (event.type !== 'told') sayWhatWaits();
    return next.handled && !leaving;
  }

  function within<T>(act: () => T): T {
    depth += 1;
    try {
      return act();
    } finally {
      depth -= 1;
    }
  }

  /** Whether the keyboard leaves the grid. */
  function runAll(effects: readonly InputEffect[], at: CellPosition, facts: CellFacts): boolean {
    let leaving = false;
    for (const effect of effects) {
      const done = run(effect, at, facts);
      if (done === 'refused') break;
      if (done === 'leaves') leaving = true;
    }
    return leaving;
  }

  function sayWhatWaits(): void {
    const message = told;
    if (message && depth === 0) {
      told = null;
      tell(message);
    }
    openNextRefusal();
  }

  function tell(message: Told): void {
    if (view.state.mode === 'ready') handle({ type: 'told', message });
    // The text that fills several cells is being committed at this moment.
    else if (depth > 0) told = message;
    else if (message.kind === 'failed' && view.at) {
      show({ refusals: [...view.refusals, { at: view.at, text: null, message: message.text }] });
    }
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
        pen.insert('\n');
        return;
      case 'commit':
        return commit(at, meantText(pen.text(), facts), facts);
      case 'commitAll':
        return committed(host.submitAll({ ...at, text: pen.text() }));
      case 'commitChoice':
        return commit(at, facts.choices[effect.index] ?? facts.text, facts);
      case 'clear':
        return commit(at, '', facts);
      case 'clearAll':
        host.clearAll();
        return;
      case 'fill':
        host.fill(effect.to);
        return;
      case 'typeDate':
        pen.insert(host.today());
        return;
      case 'move':
        return move(at, effect.move);
      case 'extend':
        // Ending the edit opened an older refusal: that cell comes first.
        if (view.state.mode === 'ready' && view.at === at) host.extend(effect.move);
        return;
      case 'widen':
        host.widen(effect.to);
        return;
      case 'forgetCopied':
        host.forgetCopied();
        return;
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
      const kind = view.state.message?.kind;
      if (kind !== 'refused' && kind !== 'failed' && view.refusals.length === 0) host.perform(request);
    });
  }

  function commit(at: CellPosition, text: string, facts: CellFacts): 'refused' | undefined {
    const outcome = text === facts.text ? 'sent' : host.submit({ ...at, text }, byKey);
    const isRefused = outcome !== 'sent' && !outcome.ok;
    // A text that was not typed (cleared, picked) is put where it can be corrected or given up.
    if (isRefused && pen.text() !== text) pen.load(text, null);
    return committed(outcome);
  }

  function committed(outcome: EditOutcome | 'sent'): 'refused' | undefined {
    if (outcome === 'sent' || outcome.ok) {
      handle({ type: 'committed' });
      return;
    }
    handle({ type: 'refused', message: outcome.message });
    return 'refused';
  }

  function move(at: CellPosition, by: Move): 'leaves' | undefined {
    // Ending the edit opened an older refusal: that cell comes first.
    if (view.state.mode !== 'ready' || view.at !== at) return;
    const target = host.destination(at, by, tabStart);
    if (!target) return 'leaves';
    const tabbing = by === 'nextCell' || by === 'previousCell';
    tabStart = tabbing && !target.within ? (tabStart ?? at.columnId) : null;
    goTo(target.to, target.within);
    host.reveal(target.to);
    return;
  }

  function goTo(at: CellPosition | null, keepsOthers = false): void {
    const same = view.at?.rowId === at?.rowId && view.at?.columnId === at?.columnId;
    show({ at: same ? view.at : at, state: READY });
    pen.empty();
    host.selected(at, keepsOthers);
  }

  function settle(): boolean {
    if (view.state.composing) pen.endComposition();
    const before = view.at;
    within(() => handle({ type: 'leave' }));
    // Refused, or an older refusal has been opened: there is something to correct first.
    return view.state.mode === 'ready' && view.at === before;
  }

  function openNextRefusal(): void {
    const [refusal, ...rest] = view.refusals;
    // One without a text is only told, and what is still being done would wipe that away again.
    if (!refusal || view.state.mode !== 'ready' || (refusal.text === null && depth > 0)) return;
    show({ refusals: rest });
    const { at, text, message } = refusal;
    if (text === null) {
      handle({ type: 'told', message: { kind: 'failed', text: message } });
      return;
    }
    host.takeBack(at);
    // The row was taken away meanwhile: there is no cell left to correct.
    if (!host.facts(at)) {
      openNextRefusal();
      return;
    }
    tabStart = null;
    goTo(at);
    pen.load(text, null);
    handle({ type: 'refused', message });
    pen.focusGently();
  }

  return {
    view: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    handle,
    settle() {
      const settled = settle();
      if (settled) show({ state: READY });
      openNextRefusal();
      return settled;
    },
    select(at, keepsOthers = false) {
      if (!settle()) return false;
      tabStart = null;
      goTo(at, keepsOthers);
      openNextRefusal();
      return true;
    },
    tell,
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
      const here = at?.rowId === refusal.at.rowId && at.columnId === refusal.at.columnId;
      if (state.mode === 'ready') {
        show({ refusals: [...view.refusals, refusal] });
        openNextRefusal();
      } else if (here && refusal.text !== null) {
        // The person is already typing something else into that cell: say why, and keep the new text.
        host.takeBack(refusal.at);
        handle({ type: 'refused', message: refusal.message });
      } else {
        show({ refusals: [...view.refusals, refusal] });
      }
    },
  };
}
