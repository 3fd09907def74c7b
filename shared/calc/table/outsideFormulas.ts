import { formatFigure } from '../../domain/figureText.ts';
import type { PlanRecords } from '../../domain/planRecords.ts';
import { type Measurement, measurementKey, targetKey } from '../../domain/records.ts';
import { type CellValue, isCalcError } from '../cellValue.ts';
import type { CompiledFormula } from '../formula/compileFormula.ts';
import { formulaShape } from '../formula/formulaShape.ts';
import type { FormulaTree } from '../formula/formulaTree.ts';
import type { FormulaValue, Operand } from '../formula/operand.ts';
import { measuredAt } from '../measured.ts';
import { derive, type Formula, type NodeId, nodeId } from '../node.ts';
import type { ResolvedTarget } from '../resolvedTarget.ts';
import { compileAt, roundedValue } from './cellFormula.ts';
import { equationAt } from './equations.ts';
import type { FormulaPlace } from './formulaPlace.ts';
import { askedNode } from './indicatorReference.ts';
import { parsedFormula } from './parsedFormula.ts';

/** The value a figure in a sentence has to agree with; `key` is passage/link. */
export function linkNode(records: PlanRecords, key: string): Formula | null {
  const [passageId = '', index = ''] = key.split('/');
  const passage = records.passage.get(passageId);
  const link = passage?.links[Number(index)];
  if (!passage || !link) return null;
  const place: FormulaPlace = { ...passage, cell: null };
  return asNode(`link:${key}`, compiledText(records, place, link.formula, null).formula);
}

/** The right side of an equation of a table for one cell; `key` is table/equation/row/column. */
export function equationNode(records: PlanRecords, key: string): Formula | null {
  const equation = equationAt(records, key);
  if (equation === null) return null;
  return asNode(`equation:${key}`, compileAt(records, equation.place, equation.tree, equation.unit));
}

/** A measurement taken by its formula, rounded as its indicator says or exactly; `key` as `measurementKey`. */
export function byFormulaNode(records: PlanRecords, key: string, { exactly = false } = {}): Formula | null {
  const at = measuredAt(key);
  const measurement = records.measurement.get(key);
  const indicator = records.indicator.get(String(at.id));
  if (!measurement?.formula || !indicator) return null;
  const unit = measurement.unit ?? (at.kind === 'actual' ? indicator.unit : null);
  const place: FormulaPlace = { branchId: indicator.branchId, year: at.year, period: at.period, cell: null };
  const { formula, tree } = compiledText(records, place, measurement.formula, unit);
  const decimals = formulaShape(tree) === 'ratio' ? indicator.decimals : null;
  if (exactly) return asNode(`exactByFormula:${key}`, formula);
  return {
    id: `byFormula:${key}`,
    needs: formula.needs as NodeId[],
    compute(values) {
      const operands = values as readonly Operand[];
      const held = roundedValue(
        formula.compute(operands),
        unit,
        { decimals, mode: indicator.rounding },
        operands,
      );
      return held === null || isCalcError(held) ? held : held.figure;
    },
  };
}

/** What a formula sees of an indicator's field. */
export function askedFormula(key: string): Formula {
  const { ref, at, field } = askedNode(key);
  const [id = '', year = ''] = at.split('/');
  const node = { kind: 'asked', key } as const;
  if (ref.kind === 'standard') {
    const target = { kind: 'target', key: targetKey(Number(id), Number(year)) } as const;
    return derive(node, [{ kind: 'standard', key: at }, target], (standard, aim) =>
      ofTarget(standard, aim?.text ?? ''),
    );
  }
  if (ref.kind === 'mark') {
    return derive(node, [{ kind: 'mark', key: at }], mark =>
      mark === null ? null : { figure: null, text: mark },
    );
  }
  const words = measurementKey(Number(id), Number(year), measuredAt(at).period, 'actual');
  return {
    id: nodeId(node),
    needs: [nodeId(ref), `measurement:${words}`],
    compute: ([figure, result]) =>
      ofFigure(figure as CellValue, field === '実績' ? (result as Measurement | null) : null),
  };
}

function ofTarget(standard: ResolvedTarget | null, text: string): Operand {
  if (standard !== null) return { figure: { value: standard.value, unit: standard.unit }, text };
  return text === '' ? null : { figure: null, text };
}

function ofFigure(figure: CellValue, words: Measurement | null): Operand {
  if (isCalcError(figure)) return figure;
  if (figure !== null) return { figure, text: formatFigure(figure) };
  return words === null || words.text === '' ? null : { figure: null, text: words.text };
}

function compiledText(
  records: PlanRecords,
  place: FormulaPlace,
  text: string,
  unit: string | null,
): { formula: CompiledFormula; tree: FormulaTree } {
  const parsed = parsedFormula(text);
  if (parsed.ok) return { formula: compileAt(records, place, parsed.tree, unit), tree: parsed.tree };
  const error: FormulaValue = { calcError: 'syntax', detail: text };
  return { formula: { needs: [], compute: () => error }, tree: { kind: 'text', text: '' } };
}

function asNode(id: NodeId, { needs, compute }: CompiledFormula): Formula {
  return { id, needs: needs as NodeId[], compute: values => compute(values as readonly Operand[]) };
}
