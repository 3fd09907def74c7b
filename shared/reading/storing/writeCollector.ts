import { sameRecord } from '../../domain/sameRecord.ts';
import type { CellWrite, WriteBackOptions, WriteTarget, WrittenValue } from './writeTarget.ts';

export interface WriteBackPlan {
  writes: CellWrite[];
  unchanged: number;
  /** Cells that keep their old content though the program has a new value, one Japanese sentence each. */
  notes: string[];
}

/** A value on its way into a cell. */
export interface OfferedValue {
  sheet: string;
  address: string;
  value: WrittenValue;
  /** As the document prints it, for what is told. */
  text: string;
  /** The program computes it, and so does a formula in its cell. */
  isComputed: boolean;
}

/** Gathers what is to be written. Formulas and covered cells are left alone, and so is what several would write differently. */
export function writeCollector(target: WriteTarget, { overwriteFormulas = false }: WriteBackOptions) {
  const writes = new Map<string, CellWrite | 'contested'>();
  const notes: string[] = [];
  let unchanged = 0;
  return {
    same(): void {
      unchanged += 1;
    },
    note(text: string): void {
      notes.push(text);
    },
    offer({ sheet, address, value, text, isComputed }: OfferedValue): void {
      const cell = `${sheet}!${address}`;
      const said = text.replace(/\s+/g, ' ');
      if (target.isCovered?.(sheet, address)) {
        notes.push(`${cell} は結合されたセルの中にあるため、「${said}」は書き込んでいません。`);
        return;
      }
      if (target.cellAt(sheet, address)?.hasFormula && !overwriteFormulas) {
        // The workbook computes it itself; a typed value over somebody's formula would be lost work.
        unchanged += 1;
        if (!isComputed) notes.push(`${cell} には計算式が入っているため、「${said}」は書き込んでいません。`);
        return;
      }
      const other = writes.get(cell);
      if (other === undefined) writes.set(cell, { sheet, address, value });
      else if (other !== 'contested' && !sameRecord(other.value, value)) writes.set(cell, 'contested');
    },
    plan(): WriteBackPlan {
      const contested = [...writes].flatMap(([cell, write]) => (write === 'contested' ? [cell] : []));
      return {
        writes: [...writes.values()].filter(write => write !== 'contested'),
        unchanged,
        notes: [
          ...notes,
          ...contested.map(
            cell => `${cell} は複数の指標が共有していて値が分かれるため、書き込んでいません。`,
          ),
        ],
      };
    },
  };
}

export type WriteCollector = ReturnType<typeof writeCollector>;
