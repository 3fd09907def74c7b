import { type FormEvent, useMemo, useState } from 'react';
import {
  contentsLines,
  isNothing,
  type SectionContents,
  sectionContents,
} from '../../../shared/commands/outline/sectionContents.ts';
import type { SectionFate } from '../../../shared/commands/planInput.ts';
import type { Section } from '../../../shared/domain/outlineRecords.ts';
import { sectionTitle } from '../../../shared/domain/sectionTree.ts';
import type { PlanStore } from '../../plan/planStore.ts';
import { usePlan } from '../../plan/usePlan.ts';
import { Dialog } from '../../ui/Dialog.tsx';

/** Asks before a heading goes: what stands below it, and what is to become of that. */
export function DeleteSection({
  store,
  section,
  above,
  onDelete,
  onCancel,
}: {
  store: PlanStore;
  section: Section;
  above: Section | null;
  onDelete: (contents: SectionFate) => void;
  onCancel: () => void;
}) {
  const { records } = usePlan(store).plan;
  const contents = useMemo(() => sectionContents(records, section), [records, section]);
  const isEmpty = isNothing(contents);
  const [fate, setFate] = useState<SectionFate>('moveUp');
  const to = above ? `「${sectionTitle(above)}」` : '「見出しなし」';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onDelete(isEmpty ? 'refuse' : fate);
  };
  const choices: { fate: SectionFate; text: string }[] = [
    { fate: 'moveUp', text: `中身は残す（${keptText(contents, to)}）` },
    {
      fate: 'delete',
      text:
        contents.indicators.length > 0
          ? `中身も一緒に削除する（指標だけは消さずに、${to}に移します）`
          : '中身も一緒に削除する',
    },
  ];
  return (
    <Dialog title="見出しを削除" onCancel={onCancel}>
      <form className="delete-section" onSubmit={submit}>
        <p>「{sectionTitle(section)}」を削除します。</p>
        {isEmpty ? (
          <p>この見出しの下には何もありません。</p>
        ) : (
          <>
            <p>この見出しの下には、次のものがあります（すべての期間の分）。</p>
            <ul>
              {contentsLines(contents).map(line => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <fieldset>
              <legend>下にあるもの</legend>
              {choices.map(choice => (
                <label key={choice.fate}>
                  <input
                    type="radio"
                    name="fate"
                    checked={fate === choice.fate}
                    onChange={() => setFate(choice.fate)}
                  />
                  {choice.text}
                </label>
              ))}
            </fieldset>
          </>
        )}
        <p className="soft">削除しても「元に戻す」（Ctrl+Z）で戻せます。</p>
        <div className="dialog-actions">
          <button type="button" className="button" onClick={onCancel}>
            やめる
          </button>
          <button type="submit" className="button primary">
            削除する
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** Where what stands below a heading goes without it. */
function keptText({ sections, indicators, tables, passages }: SectionContents, to: string): string {
  const hasOthers = indicators.length + tables.length + passages.length > 0;
  if (sections.length === 0) return `${to}に移ります`;
  return hasOthers
    ? `下の見出しは一段上がり、すぐ下の本文などは${to}に移ります`
    : '下の見出しは一段上がります';
}
