import type { RefObject } from 'react';
import type { ColumnRole, Reading, ReadingCorrections } from '../../../shared/reading/reading.ts';
import type { CellRange } from '../../../shared/reading/workbookCells.ts';
import { Menu } from '../../ui/MenuButton.tsx';
import type { CorrectionEdit } from './correctionEdits.ts';
import { columnRoleMenu, correctionMenu } from './correctionMenu.ts';

export type MenuPage = 'all' | 'columnRoles';

/** What can be said about the chosen cells; the roles of a column on a page of their own. */
export function CellMenu({
  id,
  page,
  anchor,
  sheet,
  range,
  isOneCell,
  isEmpty,
  reading,
  corrections,
  onEdit,
  onRole,
  onPage,
  onClose,
  onLeave,
}: {
  id: string;
  page: MenuPage;
  anchor: RefObject<HTMLElement | null>;
  sheet: string;
  range: CellRange;
  isOneCell: boolean;
  isEmpty: boolean;
  reading: Reading;
  corrections: ReadingCorrections;
  onEdit: (edit: CorrectionEdit) => void;
  onRole: (column: number, role: ColumnRole) => void;
  onPage: (page: MenuPage) => void;
  onClose: () => void;
  onLeave: () => void;
}) {
  const chosen = { sheet, range, isOneCell, isEmpty };
  const groups = page === 'all' ? correctionMenu(chosen, reading, corrections) : columnRoleMenu(chosen);
  return (
    <Menu
      key={page}
      id={id}
      label="読み方を直す"
      anchor={anchor}
      groups={groups.map(({ heading, items }) => ({
        heading,
        items: items.map(item => ({
          id: item.id,
          text: item.text,
          run: () => {
            if ('opens' in item) onPage(item.opens);
            else if ('role' in item) onRole(item.column, item.role);
            else onEdit(item.edit);
          },
        })),
      }))}
      onClose={onClose}
      onLeave={onLeave}
    />
  );
}
