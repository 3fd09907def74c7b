import type { Passage } from '../domain/outlineRecords.ts';
import { isCalcError } from './cellValue.ts';
import { passageChecks } from './checks/passageChecks.ts';
import { explainTrouble } from './explainTrouble.ts';
import type { CalculatedPlan } from './planCalculation.ts';
import { settledChecks } from './settledChecks.ts';
import { linkedFigureText } from './shownPassage.ts';
import type { FormulaPlace } from './table/formulaPlace.ts';
import { parsedFormula } from './table/parsedFormula.ts';

/** A figure in a sentence and whether it still says what its formula gives. */
export interface LinkedFigure {
  printed: string;
  /** Null where it cannot be said: the formula has no value yet, or trouble. */
  agrees: boolean | null;
  /** The sentence shows what the formula gives. */
  follows: boolean;
  /** What there is to say about it, in Japanese. */
  sentence: string;
}

/** Every linked figure of a sentence: its formula, what that gives now, and whether both agree as 検算 has it. */
export function linkedFigures(plan: CalculatedPlan, passage: Passage): LinkedFigure[] {
  const checks = settledChecks(passageChecks(plan, passage).compared);
  return passage.links.map(({ printed, formula, follows }, index) => {
    const head = `「${printed}」は「${formula}」`;
    const told = (agrees: boolean | null, rest: string) => ({
      printed,
      agrees,
      follows: follows === true,
      sentence: `${head}${rest}`,
    });
    if (!passage.text.includes(printed))
      return told(null, `と結ばれていますが、本文に「${printed}」が見当たりません。`);
    const value = plan.get('link', `${passage.id}/${index}`);
    const shown = follows ? linkedFigureText(printed, value) : null;
    if (shown !== null) return told(true, `に従い、いまは「${shown}」と表示・印刷します。`);
    const check = checks.get(`passage/${passage.id}/${index}`);
    if (check) {
      const { computed, agrees } = check;
      const figures = isReference(formula) || check.formula === computed ? '' : `${check.formula} = `;
      return told(agrees, `、今の値は ${figures}${computed}。本文と一致${agrees ? 'します' : 'しません'}。`);
    }
    if (isCalcError(value)) {
      const place: FormulaPlace = { ...passage, cell: null };
      return told(null, `。${explainTrouble(plan, place, formula, value)}。`);
    }
    return told(null, '、もとの欄が空のため、まだ比べられません。');
  });
}

/** What there is to say about the linked figures of a sentence, one on each line; what is wrong comes first. */
export function explainPassage(plan: CalculatedPlan, passageId: number): string {
  const passage = plan.records.passage.get(String(passageId));
  if (!passage) return '';
  if (passage.links.length === 0) return 'この文には、付表や指標と結ばれた数値はありません。';
  const urgency = ({ agrees }: LinkedFigure) => (agrees === false ? 0 : agrees === null ? 1 : 2);
  return linkedFigures(plan, passage)
    .sort((a, b) => urgency(a) - urgency(b))
    .map(({ sentence }) => sentence)
    .join('\n');
}

function isReference(formula: string): boolean {
  const parsed = parsedFormula(formula);
  return parsed.ok && parsed.tree.kind === 'reference';
}
