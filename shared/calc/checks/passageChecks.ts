import { parseFigure } from '../../domain/figureText.ts';
import type { Passage } from '../../domain/outlineRecords.ts';
import { type CalcError, isCalcError } from '../cellValue.ts';
import { explainTrouble } from '../explainTrouble.ts';
import { formulaShape } from '../formula/formulaShape.ts';
import type { CalculatedPlan } from '../planCalculation.ts';
import { linkedFigureText } from '../shownPassage.ts';
import { parsedFormula } from '../table/parsedFormula.ts';
import type { Finding } from './check.ts';
import { figuresInFormula } from './figuresInFormula.ts';
import { type Compared, comparePrinted } from './printedValue.ts';
import { withCandidates } from './tableChecks.ts';

/** A figure in a sentence whose formula cannot be computed. */
export interface LinkTrouble {
  link: number;
  error: CalcError;
  /** Why, in words. */
  reason: string;
}

/** The figures in a sentence against what they are tied to. */
export function passageChecks(
  plan: CalculatedPlan,
  passage: Passage,
): { compared: Compared[]; troubles: LinkTrouble[]; findings: Finding[] } {
  const compared: Compared[] = [];
  const troubles: LinkTrouble[] = [];
  const findings: Finding[] = [];
  for (const [link, { printed, formula, follows }] of passage.links.entries()) {
    const key = `${passage.id}/${link}`;
    const place = { at: 'passage', passageId: passage.id, link } as const;
    if (!passage.text.includes(printed)) {
      findings.push({
        key: `passage/${key}/gone`,
        rule: 'narrative',
        severity: 'warning',
        place,
        printed,
        computed: '',
        message: `本文に「${printed}」が見当たらないため、「${formula}」と比べられません`,
      });
      continue;
    }
    const parsed = parsedFormula(formula);
    const value = parsed.ok ? plan.get('link', key) : { calcError: 'syntax' as const, detail: formula };
    if (isCalcError(value) && value.calcError !== 'irregular' && value.calcError !== 'malformedFigure') {
      const reason = explainTrouble(plan, { ...passage, cell: null }, formula, value);
      troubles.push({ link, error: value, reason });
    }
    // what follows its value agrees with it by itself, once there is one to follow
    if (!parsed.ok || (follows && linkedFigureText(printed, value) !== null)) continue;
    const shape = formulaShape(parsed.tree);
    compared.push(
      comparePrinted({
        key: `passage/${key}`,
        rule: shape === 'restated' || shape === 'other' ? 'narrative' : shape,
        place,
        text: printed,
        figure: parseFigure(printed),
        unit: null,
        value: withCandidates(plan, `link:${key}`, value),
        formula: () => figuresInFormula(plan, { ...passage, cell: null }, parsed.tree),
        group: `passage/${key}`,
        rounding: 'halfUp',
      }),
    );
  }
  return { compared, troubles, findings };
}
