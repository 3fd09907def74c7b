import type { ReactNode } from 'react';
import { type SideGroup, SideList } from '../../ui/SideList.tsx';

/** The tables by their headings, with a field to look for a title. */
export function TableList({
  groups,
  chosen,
  search,
  onSearch,
  onChoose,
  onOpen,
  list,
  field,
  children,
}: {
  groups: readonly SideGroup[];
  chosen: string;
  search: string;
  onSearch: (text: string) => void;
  onChoose: (tableId: number) => void;
  onOpen: () => void;
  list: React.RefObject<HTMLDivElement | null>;
  field: React.RefObject<HTMLInputElement | null>;
  /** What can be done with tables, below the list. */
  children: ReactNode;
}) {
  const first = groups[0]?.items[0];
  return (
    <nav className="tables-list" aria-label="付表の一覧">
      <input
        ref={field}
        type="search"
        aria-label="題名で探す"
        placeholder="題名で探す"
        value={search}
        onChange={event => onSearch(event.target.value)}
        onKeyDown={event => {
          const down = event.key === 'ArrowDown' || event.key === 'Enter';
          if (!down || event.nativeEvent.isComposing || !first) return;
          event.preventDefault();
          const isListed = groups.some(({ items }) => items.some(({ id }) => id === chosen));
          if (!isListed) onChoose(Number(first.id));
          list.current?.focus();
        }}
      />
      <SideList
        ref={list}
        label="付表"
        groups={groups}
        chosen={chosen}
        onChoose={id => onChoose(Number(id))}
        onOpen={onOpen}
        emptyText={`「${search}」に当てはまる付表はありません。`}
      />
      <div className="tables-tools">{children}</div>
    </nav>
  );
}
