interface Heads {
  group?: readonly string[];
  header: string;
}

/** Columns by their heads: 「達成度」, and 「令和6年度 結果」 where others have the same lowest head. */
export function columnNames<C extends Heads>(columns: readonly C[]): { column: C; name: string }[] {
  const heads = new Map<string, number>();
  for (const { header } of columns) heads.set(header, (heads.get(header) ?? 0) + 1);
  return columns.map(column => {
    const isAlone = heads.get(column.header) === 1 && column.header.trim() !== '';
    return { column, name: isAlone ? column.header.trim() : columnName(column) };
  });
}

function columnName({ group, header }: Heads): string {
  const heads = [...(group ?? []), header].map(head => head.trim()).filter(head => head !== '');
  return heads.join(' ') || '（見出しなし）';
}
