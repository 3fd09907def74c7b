import { useState } from 'react';
import type { PlanTable } from '../../../shared/domain/tableRecords.ts';
import type { PageActions } from '../../plan/pageActions.ts';
import type { PlanStore } from '../../plan/planStore.ts';
import { useIsFrozen } from '../../plan/useIsFrozen.ts';
import { usePlan } from '../../plan/usePlan.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { cellsInBrackets, filledCells } from './lineTasks.ts';
import { TableDialog } from './TableDialog.tsx';
import { TableSettings } from './TableSettings.tsx';

/** What can be done with the chosen table as a whole. */
export function TableMenu({
  store,
  table,
  actions,
  onDeleted,
}: {
  store: PlanStore;
  table: PlanTable;
  actions: PageActions;
  onDeleted: () => void;
}) {
  const isFrozen = useIsFrozen();
  const [asks, setAsks] = useState<'title' | 'settings' | 'delete' | null>(null);
  const close = () => setAsks(null);
  const items = [
    { text: '題名を変更…', run: () => setAsks('title') },
    { text: '付表の設定…', run: () => setAsks('settings') },
    { text: '付表を削除…', run: () => setAsks('delete') },
  ];
  return (
    <>
      <MenuButton
        text="この付表"
        title={`「${table.title}」の題名、設定、削除`}
        isDisabled={isFrozen}
        groups={[{ heading: null, items }]}
      />
      {asks === 'title' && <RenameTable key={table.id} store={store} table={table} onClose={close} />}
      {asks === 'settings' && <TableSettings key={table.id} store={store} table={table} onClose={close} />}
      {asks === 'delete' && (
        <DeleteTable
          store={store}
          table={table}
          onClose={close}
          onDeleted={text => {
            close();
            actions.say({ kind: 'notice', text });
            onDeleted();
          }}
        />
      )}
    </>
  );
}

function RenameTable({ store, table, onClose }: { store: PlanStore; table: PlanTable; onClose: () => void }) {
  const [title, setTitle] = useState(table.title);
  return (
    <TableDialog
      title="題名を変更"
      submitText="変更する（Enter）"
      canSubmit={title.trim() !== ''}
      onSubmit={() => store.change('付表の題名の変更', [{ kind: 'renameTable', tableId: table.id, title }])}
      onDone={onClose}
      onCancel={onClose}
    >
      <label>
        題名
        <input
          autoComplete="off"
          maxLength={200}
          value={title}
          onFocus={event => event.target.select()}
          onChange={event => setTitle(event.target.value)}
        />
      </label>
    </TableDialog>
  );
}

function DeleteTable({
  store,
  table,
  onClose,
  onDeleted,
}: {
  store: PlanStore;
  table: PlanTable;
  onClose: () => void;
  onDeleted: (text: string) => void;
}) {
  const { records } = usePlan(store).plan;
  const cells = filledCells(records, table);
  return (
    <TableDialog
      title="付表を削除"
      submitText="削除する"
      onSubmit={() => store.change('付表の削除', [{ kind: 'deleteTable', tableId: table.id }])}
      onDone={() =>
        onDeleted(`付表「${table.title}」を削除しました${cellsInBrackets(cells)}。元に戻せます。`)
      }
      onCancel={onClose}
    >
      <p>
        「{table.title}」を削除します。
        {cells === 0 ? '入力のあるセルはありません。' : `入力のある${cells}個のセルもなくなります。`}
      </p>
      <p className="soft">削除しても「元に戻す」（Ctrl+Z）で戻せます。</p>
    </TableDialog>
  );
}
