import { dayText } from '../../plan/whenText.ts';

/** What a known form is told as: its name, when it was taken in last, and what is otherwise now. */
export interface KnownFormText {
  name: string;
  /** ISO instant. */
  usedAt: string | null;
  changes: readonly string[];
  dropped: readonly string[];
  /** Whether a person had corrected its reading. */
  hasCorrections: boolean;
}

/** The line over the sheet where the form of a workbook is known. */
export function profileLine({ name, usedAt, changes, dropped, hasCorrections }: KnownFormText): string {
  const whose = `「${name}」${usedAt === null ? '' : `、${dayText(usedAt)}に取込`}`;
  const said = changes.length + dropped.length;
  const form =
    said === 0
      ? `前回と同じ様式です（${whose}）。`
      : `前回の様式（${whose}）から、変わった所が${said}件あります。`;
  return hasCorrections ? `${form}前回の手直しを使って読みました。` : form;
}
