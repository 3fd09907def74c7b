import { useContext, useSyncExternalStore } from 'react';
import type { GridTools } from '../grid/layout/gridLayout.ts';
import { MenuButton, type MenuGroup } from '../ui/MenuButton.tsx';
import { GridDeskContext } from './GridDeskContext.ts';

/** 列: what can be done with the columns of the grid that is shown. */
export function ColumnsMenu() {
  const desk = useContext(GridDeskContext);
  const tools = useSyncExternalStore(desk.subscribe, desk.tools);
  return (
    <MenuButton
      text="列"
      title="列を隠す、固定する、絞り込む"
      groups={tools ? groupsOf(tools) : []}
      isDisabled={tools === null}
    />
  );
}

function groupsOf(tools: GridTools): MenuGroup[] {
  const { columns, changed } = tools;
  const shown = columns.filter(({ isHidden }) => !isHidden).length;
  return [
    {
      heading: null,
      items: [
        { text: '選んだ列で絞り込む（Ctrl+Shift+L）', run: tools.filter },
        { text: '選んだ列まで固定する', run: tools.freeze },
        { text: '固定をやめる', isDisabled: !changed.frozen, run: tools.unfreeze },
        { text: '列の幅を元に戻す', isDisabled: !changed.widths, run: tools.resetWidths },
        { text: '列の並びと固定を元に戻す', isDisabled: !changed.order, run: tools.resetOrder },
      ],
    },
    {
      heading: '表示する列',
      items: [
        { text: 'すべて表示', isDisabled: shown === columns.length, run: tools.showAll },
        ...columns.map(({ id, name, isHidden }) => ({
          id,
          text: name,
          isChecked: !isHidden,
          // one column stays
          isDisabled: !isHidden && shown === 1,
          run: () => tools.setHidden(id, !isHidden),
        })),
      ],
    },
  ];
}
