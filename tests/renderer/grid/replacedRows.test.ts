import { expect, test } from 'vitest';
import { replacedRows } from '../../../renderer/grid/replacedRows.ts';

const row = (id: string, text = '') => ({ id, text });
const idOf = ({ id }: { id: string }) => id;
const [a, b, c] = [row('a'), row('b'), row('c')];

test('並びが同じなら替わった行だけを、増減や入れ替えがあれば全部を渡し直す', () => {
  const changed = row('b', '5');
  expect(replacedRows([a, b, c], [a, changed, c], idOf)).toEqual([changed]);
  expect(replacedRows([a, b, c], [a, b, c], idOf)).toEqual([]);
  expect(replacedRows([a, b], [a, b, c], idOf)).toBeNull();
  expect(replacedRows([a, b, c], [a, c, b], idOf)).toBeNull();
  expect(replacedRows([a, b, c], [a, b, row('d')], idOf)).toBeNull();
});
