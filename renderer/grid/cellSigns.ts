import type { CellClassRules } from 'ag-grid-community';
import './cellSigns.css';

/** What the owner of a grid has to say about a cell besides its text. */
export type CellSign = 'computed' | 'finding' | 'note' | 'override' | 'changed' | 'carried';

/** With what the grid knows itself: an edit on its way to the disk, and one that was refused and waits there. */
export type ShownSign = CellSign | 'pending' | 'rejected';

/** How each sign is called where the cell is read out, in the order of reading. */
export const signName: Record<ShownSign, string> = {
  rejected: '受け付けられなかった入力',
  pending: '保存中',
  finding: '指摘あり',
  note: 'メモあり',
  override: '手入力',
  changed: '変更あり',
  carried: '前期のまま',
  computed: '計算の欄',
};

export const shownSigns = Object.keys(signName) as ShownSign[];

export function signClass(sign: ShownSign): string {
  return `plan-sign-${sign}`;
}

/** On every cell with a sign. */
const SIGNED = 'plan-signed';

export function signClasses(signs: readonly ShownSign[]): string {
  return [SIGNED, ...signs.map(signClass)].join(' ');
}

/** 「指摘あり、メモあり」; empty for a cell without signs. */
export function spokenSigns(signs: readonly ShownSign[]): string {
  return shownSigns
    .filter(sign => signs.includes(sign))
    .map(sign => signName[sign])
    .join('、');
}

/**
 * The classes that draw the signs. AG Grid applies such rules anew whenever it looks at a cell, without drawing it
 * again, and goes through them in their order: the first asks for the signs, the others only look at the answer.
 */
export function signClassRules<Row>(signsOf: (row: Row) => readonly ShownSign[]): CellClassRules<Row> {
  let signs: readonly ShownSign[] = [];
  const rules: CellClassRules<Row> = {
    [SIGNED]({ data }) {
      signs = data === undefined ? [] : signsOf(data);
      return signs.length > 0;
    },
  };
  for (const sign of shownSigns) rules[signClass(sign)] = () => signs.includes(sign);
  return rules;
}
