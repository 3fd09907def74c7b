import { type ReactNode, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { Dialog } from '../../ui/Dialog.tsx';
import { type ListColumn, VirtualList } from '../../ui/VirtualList.tsx';
import { CAREFUL, fittingEdits, type PreviewedEdit, type PreviewRequest } from './changePreview.ts';
import type { PreviewDesk } from './previewDesk.ts';
import { goText, previewTexts, reasonText, summaryText } from './previewTexts.ts';
import './changePreview.css';

/** Shows a change that does not fit, or that can be made in several ways, before it is made. */
export function ChangePreviewDialog({
  desk,
  lockedName,
}: {
  desk: PreviewDesk;
  lockedName: string;
}): ReactNode {
  const request = useSyncExternalStore(desk.subscribe, desk.shown);
  if (request === null) return null;
  return <Preview key={request.id} request={request} lockedName={lockedName} onAnswer={desk.answer} />;
}

function Preview({
  request,
  lockedName,
  onAnswer,
}: {
  request: PreviewRequest;
  lockedName: string;
  onAnswer: PreviewDesk['answer'];
}) {
  const [choices, setChoices] = useState(CAREFUL);
  const [selected, setSelected] = useState(0);
  const { grows, fillsMerged } = choices;
  const preview = useMemo(
    () => request.preview({ grows, fillsMerged, takesDoubts: false }),
    [request, grows, fillsMerged],
  );
  const go = useRef<HTMLButtonElement>(null);
  const stop = useRef<HTMLButtonElement>(null);
  // After the dialog has opened: it gives the keyboard to whatever it finds first.
  useEffect(() => (go.current?.disabled ? stop : go).current?.focus(), []);
  const fitting = fittingEdits(preview, choices).length;
  const doubts = preview.edits.filter(({ misfit }) => misfit?.isDoubt).length;
  const isAll = fitting === preview.edits.length;
  return (
    <Dialog title={previewTexts.title(request.action)} wide onCancel={() => onAnswer(null)}>
      <div className="change-preview">
        <p>{summaryText(preview, lockedName)}</p>
        <VirtualList
          label={previewTexts.list}
          rows={preview.edits}
          columns={COLUMNS}
          rowLabel={spokenEdit}
          lines={2}
          selected={Math.min(selected, preview.edits.length - 1)}
          onSelect={setSelected}
          emptyText={previewTexts.empty}
        />
        {request.growsBy > 0 && (
          <Choice checked={grows} onChange={value => setChoices({ ...choices, grows: value })}>
            {previewTexts.grows(request.growsBy)}
          </Choice>
        )}
        {request.hasMerged && (
          <Choice checked={fillsMerged} onChange={value => setChoices({ ...choices, fillsMerged: value })}>
            {previewTexts.fillsMerged}
          </Choice>
        )}
        {doubts > 0 && (
          <Choice
            checked={choices.takesDoubts}
            onChange={value => setChoices({ ...choices, takesDoubts: value })}
          >
            {previewTexts.takesDoubts(doubts)}
          </Choice>
        )}
        <p className="soft">{previewTexts.nothingLost}</p>
      </div>
      <div className="dialog-actions">
        <button type="button" className="button" ref={stop} onClick={() => onAnswer(null)}>
          {previewTexts.stop}
        </button>
        <button
          type="button"
          className="button primary"
          ref={go}
          disabled={fitting === 0 || (request.isWhole && !isAll)}
          onClick={() => onAnswer(choices)}
        >
          {goText(request.action, isAll)}
        </button>
      </div>
    </Dialog>
  );
}

function Choice({
  checked,
  onChange,
  children,
}: {
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ReactNode;
}) {
  return (
    <label className="change-choice">
      <input type="checkbox" checked={checked} onChange={event => onChange(event.target.checked)} />
      {children}
    </label>
  );
}

function Text({ text }: { text: string }) {
  return text === '' ? <span className="soft">{previewTexts.nothing}</span> : text;
}

function spokenEdit(edit: PreviewedEdit): string {
  const { place, before, text } = edit;
  const parts = [place, before || previewTexts.nothing, text || previewTexts.nothing, reasonText(edit)];
  return parts.filter(part => part !== '').join('、');
}

const COLUMNS: readonly ListColumn<PreviewedEdit>[] = [
  { id: 'place', header: previewTexts.place, width: 'minmax(8rem, 4fr)', cell: edit => edit.place },
  {
    id: 'before',
    header: previewTexts.before,
    width: 'minmax(5rem, 2fr)',
    cell: edit => <Text text={edit.before} />,
  },
  {
    id: 'after',
    header: previewTexts.after,
    width: 'minmax(6rem, 3fr)',
    cell: edit => <Text text={edit.text} />,
  },
  {
    id: 'reason',
    header: previewTexts.reason,
    width: 'minmax(8rem, 4fr)',
    cell: edit => <span className="change-misfit">{reasonText(edit)}</span>,
  },
];
