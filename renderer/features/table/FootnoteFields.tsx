import type { PlanTable } from '../../../shared/domain/tableRecords.ts';
import type { FootnoteDraft } from './settingsDraft.ts';

/** One footnote: its mark, its words, and the cell of a running total it corrects. */
export function FootnoteFields({
  table,
  note,
  number,
  onChange,
  onRemove,
}: {
  table: PlanTable;
  note: FootnoteDraft;
  number: number;
  onChange: (note: FootnoteDraft) => void;
  onRemove: () => void;
}) {
  const nameOf = (heads: readonly string[], at: number, word: string) =>
    heads.filter(head => head.trim() !== '').join('・') || `${at + 1}${word}目`;
  const figures = table.columns.filter(({ kind }) => kind === 'figure');
  return (
    <div className="footnote-fields">
      <input
        aria-label={`脚注${number}の印`}
        className="footnote-marker"
        autoComplete="off"
        maxLength={200}
        value={note.marker}
        onChange={event => onChange({ ...note, marker: event.target.value })}
      />
      <input
        aria-label={`脚注${number}の文`}
        className="footnote-text"
        autoComplete="off"
        maxLength={2000}
        value={note.text}
        placeholder="脚注の文"
        onChange={event => onChange({ ...note, text: event.target.value })}
      />
      <button type="button" className="button" aria-label={`脚注${number}を削除`} onClick={onRemove}>
        削除
      </button>
      <input
        aria-label={`脚注${number}の補正`}
        title="累計を計算するときに加える数。なければ空欄。"
        className="footnote-amount"
        autoComplete="off"
        maxLength={40}
        value={note.amount}
        placeholder="補正なし（例：▲7）"
        onChange={event => onChange({ ...note, amount: event.target.value })}
      />
      {note.amount.trim() !== '' && (
        <span className="footnote-place">
          <select
            aria-label={`脚注${number}で補正する行`}
            value={note.rowId}
            onChange={event => onChange({ ...note, rowId: event.target.value })}
          >
            {table.rows.map(({ id, heads }, at) => (
              <option key={id} value={id}>
                {nameOf(heads, at, '行')}
              </option>
            ))}
          </select>
          <select
            aria-label={`脚注${number}で補正する列`}
            value={note.columnId}
            onChange={event => onChange({ ...note, columnId: event.target.value })}
          >
            {figures.map(({ id, heads }, at) => (
              <option key={id} value={id}>
                {nameOf(heads, at, '列')}
              </option>
            ))}
          </select>
          の累計に加えます
        </span>
      )}
    </div>
  );
}
