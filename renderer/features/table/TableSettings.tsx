import { useState } from 'react';
import type { PlanTable, TableColumn } from '../../../shared/domain/tableRecords.ts';
import type { PlanStore } from '../../plan/planStore.ts';
import { FootnoteFields } from './FootnoteFields.tsx';
import { blankFootnote, settingsDraft, settingsInputs, wrongAmount } from './settingsDraft.ts';
import { TableDialog } from './TableDialog.tsx';
import './tableSettings.css';

const kindText: Record<TableColumn['kind'], string> = { figure: '数字', text: '文字', date: '日付' };

/** 「付表の設定」: what a table has besides its rows, columns and cells. */
export function TableSettings({
  store,
  table,
  onClose,
}: {
  store: PlanStore;
  table: PlanTable;
  onClose: () => void;
}) {
  const [draft, setDraft] = useState(() => settingsDraft(table));
  const wrong = wrongAmount(draft);
  const changeColumn = (id: string, change: Partial<(typeof draft.columns)[number]>) =>
    setDraft({ ...draft, columns: draft.columns.map(one => (one.id === id ? { ...one, ...change } : one)) });
  const corners = draft.corner.map((text, level) => ({ text, level }));
  return (
    <TableDialog
      title="付表の設定"
      wide
      submitText="保存する（Enter）"
      canSubmit={wrong === null}
      onSubmit={async () => {
        const inputs = settingsInputs(table, draft);
        return inputs.length === 0 ? { ok: true, value: null } : store.change('付表の設定の変更', inputs);
      }}
      onDone={onClose}
      onCancel={onClose}
    >
      <div className="settings-row">
        <label>
          単位
          <input
            autoComplete="off"
            maxLength={20}
            value={draft.unit}
            placeholder="なし（例：千円）"
            onChange={event => setDraft({ ...draft, unit: event.target.value })}
          />
        </label>
        <label>
          時点の注記
          <input
            autoComplete="off"
            maxLength={200}
            value={draft.asOfText}
            placeholder="なし（例：令和6年12月末現在）"
            onChange={event => setDraft({ ...draft, asOfText: event.target.value })}
          />
        </label>
        {corners.map(({ text, level }) => (
          <label key={level}>
            {corners.length === 1 ? '行見出しの上の文字' : `行見出しの上の文字（${level + 1}列目）`}
            <input
              autoComplete="off"
              maxLength={200}
              value={text}
              onChange={event => setDraft({ ...draft, corner: draft.corner.with(level, event.target.value) })}
            />
          </label>
        ))}
      </div>
      <fieldset className="settings-columns">
        <legend>列</legend>
        <table>
          <thead>
            <tr>
              <th scope="col">列</th>
              <th scope="col">種類</th>
              <th scope="col">同じ内容のセルをつなぐ</th>
            </tr>
          </thead>
          <tbody>
            {draft.columns.map(({ id, name, kind, joinsEqual }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>
                  <select
                    aria-label={`${name}の種類`}
                    value={kind}
                    onChange={event => {
                      const chosen = event.target.value;
                      if (chosen === 'figure' || chosen === 'text' || chosen === 'date')
                        changeColumn(id, { kind: chosen });
                    }}
                  >
                    {(['figure', 'text', 'date'] as const).map(one => (
                      <option key={one} value={one}>
                        {kindText[one]}
                      </option>
                    ))}
                  </select>
                </td>
                <td>
                  <input
                    type="checkbox"
                    aria-label={`${name}の同じ内容のセルをつなぐ`}
                    disabled={kind === 'figure'}
                    checked={joinsEqual && kind !== 'figure'}
                    onChange={event => changeColumn(id, { joinsEqual: event.target.checked })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </fieldset>
      <fieldset className="settings-notes">
        <legend>脚注</legend>
        {draft.footnotes.map((note, at) => (
          <FootnoteFields
            key={note.key}
            table={table}
            note={note}
            number={at + 1}
            onChange={changed =>
              setDraft({
                ...draft,
                footnotes: draft.footnotes.map(one => (one.key === note.key ? changed : one)),
              })
            }
            onRemove={() =>
              setDraft({ ...draft, footnotes: draft.footnotes.filter(({ key }) => key !== note.key) })
            }
          />
        ))}
        <button
          type="button"
          className="button"
          onClick={() => setDraft({ ...draft, footnotes: [...draft.footnotes, blankFootnote(table, draft)] })}
        >
          脚注を追加
        </button>
      </fieldset>
      {wrong !== null && (
        <p role="alert">脚注「{wrong.marker}」の補正は、「▲7」のように数字だけを入れてください。</p>
      )}
    </TableDialog>
  );
}
