import type { ColDef, ColGroupDef } from 'ag-grid-community';
import { expect, test } from 'vitest';
import { groupColumns } from '../../../renderer/grid/columnDefs.ts';
import type { GridColumn } from '../../../renderer/grid/gridTypes.ts';

interface Plain {
  head: string;
  under?: Plain[];
}

function column(id: string, group?: string[], pinned?: 'left'): GridColumn<string> {
  return { id, header: id, width: 100, text: row => row, group, pinned };
}

function heads(...columns: GridColumn<string>[]): Plain[] {
  return groupColumns(columns, 0, ({ id }) => ({ colId: id })).map(plain);
}

function plain(def: ColDef<string> | ColGroupDef<string>): Plain {
  if ('children' in def) return { head: def.headerName ?? '', under: def.children.map(plain) };
  return { head: def.colId ?? '' };
}

test('同じ見出しの隣どうしは、一つの見出しの下にまとまる', () => {
  expect(heads(column('a'), column('b', ['年']), column('c', ['年']), column('d'))).toEqual([
    { head: 'a' },
    { head: '年', under: [{ head: 'b' }, { head: 'c' }] },
    { head: 'd' },
  ]);
});

test('見出しは何段でも重なる', () => {
  expect(
    heads(
      column('a', ['年', '春']),
      column('b', ['年', '春']),
      column('c', ['年', '秋']),
      column('d', ['年']),
    ),
  ).toEqual([
    {
      head: '年',
      under: [
        { head: '春', under: [{ head: 'a' }, { head: 'b' }] },
        { head: '秋', under: [{ head: 'c' }] },
        { head: 'd' },
      ],
    },
  ]);
});

test('離れた所の同じ見出しは、別の見出しのままである', () => {
  expect(heads(column('a', ['年']), column('b'), column('c', ['年']))).toEqual([
    { head: '年', under: [{ head: 'a' }] },
    { head: 'b' },
    { head: '年', under: [{ head: 'c' }] },
  ]);
});

test('固定した列と動く列は、見出しを分けて持つ', () => {
  expect(heads(column('a', ['年'], 'left'), column('b', ['年']))).toHaveLength(2);
});
