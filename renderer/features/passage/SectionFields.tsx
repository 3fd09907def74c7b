import { type KeyboardEvent, useId, useMemo } from 'react';
import { lengthTrouble } from '../../../shared/commands/inputDoubts.ts';
import type { Section } from '../../../shared/domain/outlineRecords.ts';
import { errorText } from '../../../shared/messages/errorText.ts';
import { useDraft } from '../../plan/useDraft.ts';
import type { OutlineEdits } from './useOutlineEdits.ts';

/** The number of the chosen heading and the group in charge of it. */
export function SectionFields({
  section,
  groups,
  edits,
}: {
  section: Section;
  /** Groups that are named already: offered while one types. */
  groups: readonly string[];
  edits: OutlineEdits;
}) {
  return (
    <fieldset className="section-fields" aria-label="選んだ見出し">
      <SectionField
        section={section}
        field="number"
        label="番号"
        title="印刷する番号。空にすると番号なし。手で打った番号は、そのまま残ります。"
        edits={edits}
      />
      <SectionField
        section={section}
        field="group"
        label="担当グループ"
        title="この見出しを受け持つグループ"
        offered={groups}
        edits={edits}
      />
    </fieldset>
  );
}

function SectionField({
  section,
  field,
  label,
  title,
  offered = [],
  edits,
}: {
  section: Section;
  field: 'number' | 'group';
  label: string;
  title: string;
  offered?: readonly string[];
  edits: OutlineEdits;
}) {
  const list = useId();
  const { id } = section;
  const stored = section[field] ?? '';
  const chosen = useMemo(() => ({ key: `${id}/${field}`, text: stored, id }), [id, field, stored]);
  const draft = useDraft(chosen, async (of, text) => {
    const tooLong = lengthTrouble(text);
    if (tooLong) return { ok: false, message: errorText(tooLong) };
    const isSaved = await edits.change(of.id, `見出しの${label}の変更`, { [field]: text });
    return isSaved ? { ok: true } : { ok: false, message: '保存できませんでした。' };
  });
  const onKeyDown = (event: KeyboardEvent) => {
    // The Enter that ends a conversion is not ours.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter') void draft.save();
    else if (event.key === 'Escape') draft.discard();
  };
  return (
    <label title={title}>
      <span>{label}</span>
      <input
        autoComplete="off"
        maxLength={field === 'number' ? 20 : 200}
        list={offered.length > 0 ? list : undefined}
        value={draft.text}
        onChange={event => draft.type(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => void draft.save()}
      />
      {offered.length > 0 && (
        <datalist id={list}>
          {offered.map(name => (
            <option key={name} value={name} />
          ))}
        </datalist>
      )}
    </label>
  );
}
