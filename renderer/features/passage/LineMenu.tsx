import type { Moment } from '../../../shared/domain/moment.ts';
import type { CellPosition } from '../../grid/gridTypes.ts';
import { useIsFrozen } from '../../plan/useIsFrozen.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { type LineTask, lineChange, lineTasks } from './lineTasks.ts';
import type { PassageRow } from './passageRows.ts';

/** 「行」: what can be done with the line of the chosen cell. */
export function LineMenu({
  rows,
  at,
  moment,
  onRun,
  button,
}: {
  rows: readonly PassageRow[];
  at: CellPosition | null;
  moment: Moment;
  onRun: (task: LineTask) => void;
  button: React.RefObject<HTMLButtonElement | null>;
}) {
  const isFrozen = useIsFrozen();
  const row = rows.find(one => one.id === at?.rowId);
  const items = lineTasks.map(task => ({
    text: taskText[task],
    isDisabled: !row || at === null || lineChange(rows, row, at.columnId, task, moment) === null,
    run: () => onRun(task),
  }));
  return (
    <MenuButton
      ref={button}
      text="行"
      title="選んだ行の挿入・移動・削除（Shift+F10）"
      isDisabled={!row || isFrozen}
      groups={[{ heading: null, items }]}
    />
  );
}

const taskText: Record<LineTask, string> = {
  insertAbove: '上に挿入',
  insertBelow: '下に挿入（Ctrl++）',
  moveUp: '上へ移動（Alt+Shift+↑）',
  moveDown: '下へ移動（Alt+Shift+↓）',
  split: 'この行から段を分ける',
  join: '上の段とつなげる',
  delete: '行の削除（Ctrl+-）',
};
