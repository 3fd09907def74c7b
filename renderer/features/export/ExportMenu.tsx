import type { Moment } from '../../../shared/domain/moment.ts';
import { type NewWorkbookKind, newWorkbookKinds } from '../../../shared/export/newWorkbookKinds.ts';
import { call } from '../../api/api.ts';
import { saveFile } from '../../api/files.ts';
import { troubleText } from '../../plan/planStore.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';

const itemText: Record<NewWorkbookKind, string> = {
  kpi: '目標達成状況（指標の一覧）',
  tables: '付表',
  progress: '事業計画の実施状況',
  findings: '検算の指摘一覧',
  all: 'すべてを1つのブックに',
};

/** New workbooks of what is shown: of the chosen branch, year and period. */
export function ExportMenu({
  moment,
  tell,
}: {
  moment: Moment;
  tell: (message: { kind: 'trouble' | 'notice'; text: string }) => void;
}) {
  const write = async (kind: NewWorkbookKind) => {
    const made = await call('workbook:new', { kind, moment });
    if (!made.ok) return tell({ kind: 'trouble', text: troubleText(made) });
    const saved = await saveFile(made.value.file);
    if (!saved.ok) return tell({ kind: 'trouble', text: troubleText(saved) });
    if (saved.value === null) return;
    tell({ kind: 'notice', text: `「${saved.value}」に書き出しました（シート ${made.value.sheets} 枚）。` });
  };
  return (
    <MenuButton
      text="Excelへ書き出す"
      title="いまの年度と期間の内容を、新しいブックにします"
      groups={[
        {
          heading: null,
          items: newWorkbookKinds.map(kind => ({ text: itemText[kind], run: () => void write(kind) })),
        },
      ]}
    />
  );
}
