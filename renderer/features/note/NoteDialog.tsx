import { type FormEvent, type KeyboardEvent, useState } from 'react';
import type { CellNote } from '../../../shared/domain/noteRecords.ts';
import { personName, rememberPerson } from '../../plan/personName.ts';
import { whenText } from '../../plan/whenText.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import './note.css';

/** The note beside a cell, to be written, changed or taken away. Esc leaves it as it is. */
export function NoteDialog({
  place,
  note,
  beside,
  onSave,
  onClose,
}: {
  /** What the note is about, for people. */
  place: string;
  /** Null where there is none yet. */
  note: CellNote | null;
  beside: DOMRect | null;
  /** Empty takes the note away. @returns why it was not saved; empty where it was */
  onSave: (text: string, by: string) => Promise<string>;
  onClose: () => void;
}) {
  const [text, setText] = useState(note?.text ?? '');
  const [by, setBy] = useState(personName);
  const [trouble, setTrouble] = useState('');
  const save = async (words: string) => {
    rememberPerson(by);
    const refusal = await onSave(words, by);
    if (refusal === '') onClose();
    else setTrouble(refusal);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save(text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void save(text);
  };
  return (
    <Dialog title="メモ" beside={beside} onCancel={onClose}>
      <form className="reason note" onSubmit={submit} onKeyDown={onKeyDown}>
        <p className="soft">{place}</p>
        <label>
          内容
          <textarea
            rows={4}
            value={text}
            maxLength={2000}
            onFocus={({ target }) => target.setSelectionRange(target.value.length, target.value.length)}
            onChange={event => setText(event.target.value)}
          />
        </label>
        <label>
          記入者
          <input
            value={by}
            maxLength={50}
            placeholder="担当者"
            onChange={event => setBy(event.target.value)}
          />
        </label>
        {note && <p className="soft">{`${note.by}さんが ${whenText(note.at)} に記入`}</p>}
        {trouble && <p role="alert">{trouble}</p>}
        <div className="dialog-actions">
          {note && (
            <button type="button" className="button note-delete" onClick={() => void save('')}>
              削除
            </button>
          )}
          <button type="button" className="button" onClick={onClose}>
            やめる
          </button>
          <button type="submit" className="button primary" title="Ctrl+Enter">
            保存
          </button>
        </div>
      </form>
    </Dialog>
  );
}
