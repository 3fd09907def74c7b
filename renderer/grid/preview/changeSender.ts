import type { CellReader } from '../cellReader.ts';
import type { EditBatch } from '../editQueue.ts';
import { asideText, gridTexts } from '../gridTexts.ts';
import type { CellEdit, CellMisfit, EditOutcome } from '../gridTypes.ts';
import type { Told } from '../inputModel.ts';
import type { Rect } from '../selection/area.ts';
import type { GridSelection } from '../selection/gridSelection.ts';
import type { ChangeVariants, RangeChange } from '../selection/rangeActions.ts';
import { fittingEdits, type PreviewChoices, type PreviewRequest } from './changePreview.ts';
import { type CellNames, editsOf, previewOf } from './previewedChange.ts';

/** The grid as the sending of changes needs it. */
export interface ChangeHost extends CellNames {
  selection: GridSelection;
  submit(batch: EditBatch): EditOutcome | 'sent';
  tell(message: Told): void;
  lockedName(): string;
  /** What its owner says does not fit. */
  misfits(edits: readonly CellEdit[]): readonly CellMisfit[];
  /** Shows a change before it is made, when nothing is being typed. */
  ask(request: PreviewRequest): void;
  /** A typed text is refused after all. */
  refuse(typed: CellEdit, message: string): void;
}

/** Changes of many cells on their way to the owner. */
export interface ChangeSender {
  /**
   * Sends a change off. Where the owner refuses it and can say which cells do not fit, it is shown, so that the
   * others can be changed without them: then the change counts as sent.
   */
  send(change: RangeChange, reader: CellReader, typed: CellEdit | null): EditOutcome | 'sent';
  /** Shows a change that can be made in several ways. */
  show(action: string, variants: ChangeVariants, reader: CellReader): void;
}

export function createChangeSender(host: ChangeHost, selectRange: (rect: Rect) => void): ChangeSender {
  function submit(
    change: RangeChange,
    edits: readonly CellEdit[],
    more: Pick<EditBatch, 'typed' | 'insists' | 'onRefused'> & { leftOut?: number },
  ): EditOutcome | 'sent' {
    const { action, skipped, cutOff, keepsCopied, newRows, selects } = change;
    const { leftOut = 0, ...rest } = more;
    const label = gridTexts.done(action, leftOut > 0 ? edits.length : (change.count ?? edits.length));
    const aside = asideText(host.lockedName(), skipped, cutOff, leftOut);
    const onAccepted = () => {
      if (aside !== '') host.tell({ kind: 'notice', text: `${label}${aside}` });
    };
    const outcome = host.submit({ edits, label, onAccepted, ...(newRows && { newRows }), ...rest });
    if (outcome !== 'sent' && !outcome.ok) return outcome;
    if (!keepsCopied) host.selection.setCopied(null);
    if (selects) selectRange(selects);
    return outcome;
  }

  /** Makes a change as it was chosen in its preview. */
  function make(change: RangeChange, edits: readonly CellEdit[], all: number, choices: PreviewChoices): void {
    if (edits.length === 0) return;
    const leftOut = all - edits.length;
    const outcome = submit(change, edits.map(plain), { typed: null, insists: choices.takesDoubts, leftOut });
    if (outcome !== 'sent' && !outcome.ok) host.tell({ kind: 'failed', text: outcome.message });
  }

  /** Offers to make a refused change without what does not fit. False where there is nothing to offer. */
  function offerRest(
    change: RangeChange,
    edits: readonly CellEdit[],
    typed: CellEdit | null,
    message: string,
  ): boolean {
    const misfits = host.misfits(edits);
    const isHopeless = edits.length === 1 || change.isWhole === true;
    if (misfits.length === 0 || (isHopeless && misfits.some(({ isDoubt }) => isDoubt !== true))) return false;
    // Not before it is shown: until then the cells still show what was refused.
    const preview = () => previewOf(change, edits, misfits, host);
    host.ask({
      id: crypto.randomUUID(),
      action: change.action,
      growsBy: 0,
      hasMerged: false,
      isWhole: change.isWhole === true,
      preview,
      onAnswer(choices) {
        if (choices) make(change, fittingEdits(preview(), choices), edits.length, choices);
        else if (typed) host.refuse(typed, message);
      },
    });
    return true;
  }

  return {
    send(change, reader, typed) {
      const edits = editsOf(change, reader);
      const onRefused = (message: string) => offerRest(change, edits, typed, message);
      const outcome = submit(change, edits, { typed, onRefused });
      return outcome !== 'sent' && !outcome.ok && onRefused(outcome.message) ? 'sent' : outcome;
    },
    show(action, { growsBy, hasMerged, plan }, reader) {
      const preview = (choices: PreviewChoices) => {
        const change = plan(choices);
        const edits = editsOf(change, reader);
        return previewOf(change, edits, host.misfits(edits), host);
      };
      host.ask({
        id: crypto.randomUUID(),
        action,
        growsBy,
        hasMerged,
        isWhole: false,
        preview,
        onAnswer(choices) {
          if (!choices) return;
          const shown = preview(choices);
          make(plan(choices), fittingEdits(shown, choices), shown.edits.length, choices);
        },
      });
    },
  };
}

function plain({ rowId, columnId, text }: CellEdit): CellEdit {
  return { rowId, columnId, text };
}
