import { branchTitle } from '../../domain/branchTitle.ts';
import { findFigure } from '../../domain/figureText.ts';
import { markKey } from '../../domain/records.ts';
import { isCalcError } from '../cellValue.ts';
import type { CalculatedPlan } from '../planCalculation.ts';
import type { Finding } from './check.ts';

/**
 * 率の差 printed in ％ where ポイント are meant. Whole branches write so; it is told once for each, with the first
 * place and the number of places, and never as an error of the figures.
 */
export function unitSlips(plan: CalculatedPlan): Finding[] {
  const places = new Map<number, Finding['place'][]>();
  for (const { indicatorId, year, period, field, text } of plan.records.printedFigure.values()) {
    if (field !== 'difference' && field !== 'yearOnYear') continue;
    const computed = plan.get(field, markKey(indicatorId, year, period));
    if (
      computed === null ||
      isCalcError(computed) ||
      computed.unit !== 'pt' ||
      findFigure(text)?.unit !== '%'
    )
      continue;
    const branchId = plan.records.indicator.get(String(indicatorId))?.branchId ?? 0;
    const place = { at: 'indicator', indicatorId, year, period, field } as const;
    const known = places.get(branchId);
    if (known) known.push(place);
    else places.set(branchId, [place]);
  }
  return [...places].flatMap(([branchId, [first, ...others]]) => {
    if (first === undefined) return [];
    const name = branchTitle(plan.records.branch.get(String(branchId))?.name ?? '');
    const count = others.length + 1;
    return [
      {
        key: `unit/branch/${branchId}`,
        rule: 'unit' as const,
        severity: 'notice' as const,
        place: first,
        printed: '％',
        computed: 'ポイント',
        message: `${name}では、率の差 ${count} か所が「％」と印字されています。率どうしの差の単位は「ポイント」です（数値は合っています）`,
      },
    ];
  });
}
