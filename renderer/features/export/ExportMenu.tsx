import { useState } from 'react';
import type { Moment } from '../../../shared/domain/moment.ts';
import { type NewWorkbookKind, newWorkbookKinds } from '../../../shared/export/newWorkbookKinds.ts';
import type { FileHandle } from '../../../shared/ipc/contract.ts';
import { call } from '../../api/api.ts';
import { saveFile } from '../../api/files.ts';
import { troubleText } from '../../plan/planStore.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { usePassword } from '../../ui/usePassword.tsx';

const itemText: Record<NewWorkbookKind, string> = {
  kpi: '目標達成状況（指標の一覧）',
  tables: '付表',
  progress: '事業計画の実施状況',
  findings: '検算の指摘一覧',
  all: 'すべてを1つのブックに',
};

/**
 * New workbooks of what is shown: of the chosen branch, year and period; and a copy of the whole document to hand on.
 * Both under a password where one is wanted.
 */
export function ExportMenu({
  moment,
  tell,
}: {
  moment: Moment;
  tell: (message: { kind: 'trouble' | 'notice'; text: string }) => void;
}) {
  const [isLocking, setLocking] = useState(false);
  const { ask, dialog } = usePassword();
  /** Saves it, asking for a password first where one is wanted; null where it was not saved. */
  const save = async (file: FileHandle, withPassword: boolean): Promise<string | null> => {
    const title = `「${file.name}」にパスワードを付けて保存`;
    const password = withPassword ? await ask({ title, isNew: true }) : undefined;
    if (password === null) return null;
    const saved = await saveFile(file, password);
    if (saved.ok) return saved.value;
    tell({ kind: 'trouble', text: troubleText(saved) });
    return null;
  };
  const write = async (kind: NewWorkbookKind) => {
    const made = await call('workbook:new', { kind, moment });
    if (!made.ok) return tell({ kind: 'trouble', text: troubleText(made) });
    const name = await save(made.value.file, isLocking);
    if (name === null) return;
    tell({ kind: 'notice', text: `「${name}」に書き出しました（シート ${made.value.sheets} 枚）。` });
  };
  const handOn = async () => {
    const made = await call('document:handOn', {});
    if (!made.ok) return tell({ kind: 'trouble', text: troubleText(made) });
    const name = await save(made.value.file, true);
    if (name !== null) tell({ kind: 'notice', text: `文書の控えを「${name}」に書き出しました。` });
  };
  return (
    <>
      <MenuButton
        text="Excelへ書き出す"
        title="いまの年度と期間の内容を、新しいブックにします"
        groups={[
          {
            heading: null,
            items: newWorkbookKinds.map(kind => ({ text: itemText[kind], run: () => void write(kind) })),
          },
          {
            heading: 'パスワード',
            items: [
              { text: 'パスワードを付ける', isChecked: isLocking, run: () => setLocking(!isLocking) },
              { text: '文書の控えを書き出す（パスワード付き）…', run: () => void handOn() },
            ],
          },
        ]}
      />
      {dialog}
    </>
  );
}
