import { whenText } from '../../plan/whenText.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import type { NoteEntry } from './noteEntries.ts';
import './note.css';

/** All notes of a branch; choosing one leads to its cell. */
export function NoteList({
  entries,
  onChoose,
  onClose,
}: {
  entries: readonly NoteEntry[];
  onChoose: (entry: NoteEntry) => void;
  onClose: () => void;
}) {
  return (
    <Dialog title={`メモの一覧（${entries.length} 件）`} wide onCancel={onClose}>
      {entries.length === 0 && <p>メモはまだありません。セルを選んでShift+F2を押すと書けます。</p>}
      <ul className="note-list">
        {entries.map(entry => (
          <li key={entry.note.key}>
            <button type="button" onClick={() => onChoose(entry)}>
              <span className="soft">{entry.where}</span>
              <span className="note-text">{entry.note.text}</span>
              <span className="soft">{`${entry.note.by}　${whenText(entry.note.at)}`}</span>
            </button>
          </li>
        ))}
      </ul>
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onClose}>
          閉じる
        </button>
      </div>
    </Dialog>
  );
}
