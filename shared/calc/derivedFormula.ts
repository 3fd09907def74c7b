import { standardScale } from '../domain/judgementScale.ts';
import type { PlanRecords } from '../domain/planRecords.ts';
import { statusFormula } from './indicatorFormulas.ts';
import { measuredAt, measuredFormula, samePeriodMeasured } from './measured.ts';
import { type DerivedKind, derive, type Formula } from './node.ts';
import { type ReadSeries, readSeries } from './series.ts';
import { cellNode, computedNode } from './table/cellFormula.ts';
import { askedFormula, byFormulaNode, equationNode, linkNode } from './table/outsideFormulas.ts';

/** How a derived value is computed from these records; null where there is nothing to compute. */
export function derivedFormula(
  records: PlanRecords,
  kind: DerivedKind,
  key: string,
  series: ReadSeries = of => readSeries(records, of),
): Formula | null {
  switch (kind) {
    case 'measured':
      return measuredFormula(records, measuredAt(key), series);
    case 'samePeriodMeasured':
      return samePeriodMeasured(records, measuredAt(key), series);
    case 'byFormula':
      return byFormulaNode(records, key);
    case 'exactByFormula':
      return byFormulaNode(records, key, { exactly: true });
    case 'scale':
      return scaleFormula(records, key);
    case 'cell':
      return cellNode(records, key);
    case 'computed':
      return computedNode(records, key);
    case 'equation':
      return equationNode(records, key);
    case 'link':
      return linkNode(records, key);
    case 'asked':
      return askedFormula(key);
    default:
      return statusFormula(records, kind, key);
  }
}

/** The scale of an indicator: the document's own of this id, or the standard one. */
function scaleFormula(records: PlanRecords, indicatorId: string): Formula {
  const scaleId = records.indicator.get(indicatorId)?.judgementScale ?? 'metUnmet';
  const own = { kind: 'judgementScale', key: scaleId } as const;
  return derive({ kind: 'scale', key: indicatorId }, [own], scale => scale ?? standardScale(scaleId));
}
