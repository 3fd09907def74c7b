import { useEffect, useRef, useState } from 'react';
import { formulaProblemText } from '../../../shared/calc/formula/formulaProblemText.ts';
import { parseFormula } from '../../../shared/calc/formula/parseFormula.ts';
import type { PlanRecords } from '../../../shared/domain/planRecords.ts';
import { type PlanStore, troubleText } from '../../plan/planStore.ts';
import {
  type FormulaCell,
  type FormulaOwner,
  formulaInput,
  formulaOf,
  governingOwner,
  ownersAt,
  usualOwner,
} from './formulaOwner.ts';

/** A formula being typed. It stays with its cell until it is stored or given up, wherever the selection goes. */
interface Draft {
  rowId: string;
  columnId: string;
  owner: FormulaOwner;
  text: string;
  /** What is wrong with it, in a sentence, and where. */
  problem: { sentence: string; at: number } | null;
}

export interface FormulaDraft {
  /** The cell the formula is that of; not the selected one while another's is being typed. */
  cell: FormulaCell;
  owner: FormulaOwner;
  text: string;
  isTyped: boolean;
  problem: Draft['problem'];
  type(text: string): void;
  /** Another owner: shows its formula, or takes what is being typed there. */
  choose(owner: FormulaOwner): void;
  /** True where there is nothing left to store. */
  store(): Promise<boolean>;
  giveUp(): void;
}

export function useFormulaDraft(
  store: PlanStore,
  records: PlanRecords,
  selected: FormulaCell | null,
): FormulaDraft | null {
  const [draft, setDraft] = useState<Draft | null>(null);
  const [chosen, setChosen] = useState<Omit<Draft, 'text' | 'problem'> | null>(null);
  const isStoring = useRef(false);

  const cell = draft && selected ? { ...selected, ...placeOf(draft) } : selected;
  const pending = useRef<(() => void) | null>(null);
  useEffect(() => {
    pending.current =
      draft && cell ? () => void store.change(labelOf(draft.text), [inputOf(cell, draft)]) : null;
  });
  // Leaving the page is no reason to lose a formula that can be read.
  useEffect(() => () => pending.current?.(), []);
  if (cell === null) return null;

  const isChosen = chosen?.rowId === cell.rowId && chosen.columnId === cell.columnId;
  const shownOwner = isChosen ? chosen.owner : (governingOwner(records, cell) ?? usualOwner(cell));
  const owner = draft?.owner ?? (ownersAt(cell).includes(shownOwner) ? shownOwner : 'row');
  const stored = formulaOf(records, cell, owner);
  const text = draft?.text ?? stored;

  return {
    cell,
    owner,
    text,
    isTyped: draft !== null,
    problem: draft?.problem ?? null,
    type: typed => setDraft({ ...placeOf(cell), owner, text: typed, problem: null }),
    choose(to) {
      setChosen({ ...placeOf(cell), owner: to });
      if (draft) setDraft({ ...draft, owner: to });
    },
    async store() {
      if (draft === null || isStoring.current) return draft === null;
      if (draft.text.trim() === stored) {
        setDraft(null);
        return true;
      }
      const problem = problemIn(draft.text);
      if (problem !== null) {
        setDraft({ ...draft, problem });
        return false;
      }
      isStoring.current = true;
      const result = await store.change(labelOf(draft.text), [inputOf(cell, draft)]);
      isStoring.current = false;
      if (result.ok) setChosen({ ...placeOf(cell), owner });
      setDraft(result.ok ? null : { ...draft, problem: { sentence: troubleText(result), at: 0 } });
      return result.ok;
    },
    giveUp: () => setDraft(null),
  };
}

function placeOf({ rowId, columnId }: { rowId: string; columnId: string }) {
  return { rowId, columnId };
}

function inputOf(cell: FormulaCell, { owner, text }: Draft) {
  return formulaInput(cell, owner, text.trim());
}

function problemIn(text: string): Draft['problem'] {
  if (text.trim() === '') return null;
  const parsed = parseFormula(text);
  if (parsed.ok) return null;
  return { sentence: `${formulaProblemText(parsed.problem)}。`, at: parsed.problem.at };
}

function labelOf(text: string): string {
  return text.trim() === '' ? '計算式の消去' : '計算式の変更';
}
