import type { PathStep, Reference } from '../../calc/formula/formulaTree.ts';
import { parseEquation, parseFormula } from '../../calc/formula/parseFormula.ts';
import { referencesOf } from '../../calc/formula/referencesOf.ts';
import { foldHead } from '../../calc/table/headPath.ts';
import type { PlanRecords } from '../../domain/planRecords.ts';
import type { PlanText } from './planText.ts';

/** The names formulas find tables, indicators, columns and rows by, ready to be compared. */
export interface NamesInFormulas {
  titles: ReadonlySet<string>;
  indicators: ReadonlySet<string>;
  heads: ReadonlySet<string>;
  /** 「指標*」: beginnings of heads. */
  prefixes: readonly string[];
}

export function namesInFormulas(records: PlanRecords): NamesInFormulas {
  const titles = new Set<string>();
  const indicators = new Set<string>();
  const heads = new Set<string>();
  const prefixes = new Set<string>();
  const addStep = (step: PathStep) => {
    if ('prefix' in step) prefixes.add(foldHead(step.prefix));
    else for (const name of 'name' in step ? [step.name] : [step.from, step.to]) heads.add(foldHead(name));
  };
  for (const reference of references(records)) {
    if (reference.at === 'indicator') indicators.add(foldHead(reference.name));
    else if (reference.at === 'table') {
      if (reference.title !== null) titles.add(foldHead(reference.title));
      for (const step of reference.path) addStep(step);
    }
  }
  return { titles, indicators, heads, prefixes: [...prefixes] };
}

/** Whether formulas find something by this text, and would not by the other. A width or a space is no difference to them. */
export function losesItsName(
  { titles, indicators, heads, prefixes }: NamesInFormulas,
  { place, field, text }: PlanText,
  after: string,
): boolean {
  const [was, is] = [foldHead(text), foldHead(after)];
  if (was === is) return false;
  if (place.at === 'indicator') return field === 'name' && indicators.has(was);
  if (field === 'title') return place.at === 'cell' && titles.has(was);
  if (field !== 'columnHead' && field !== 'rowHead') return false;
  return heads.has(was) || prefixes.some(prefix => was.startsWith(prefix) && !is.startsWith(prefix));
}

function references(records: PlanRecords): Reference[] {
  const { formulas, equations } = formulaTexts(records);
  return [
    ...[...formulas].flatMap(text => {
      const parsed = parseFormula(text);
      return parsed.ok ? referencesOf(parsed.tree) : [];
    }),
    ...[...equations].flatMap(text => {
      const parsed = parseEquation(text);
      return parsed.ok ? [parsed.left, ...referencesOf(parsed.right)] : [];
    }),
  ];
}

/** Each formula once, however many cells have it. */
function formulaTexts(records: PlanRecords): { formulas: Set<string>; equations: Set<string> } {
  const formulas = new Set<string>();
  const equations = new Set<string>();
  const add = (formula: string | null) => {
    if (formula !== null) formulas.add(formula);
  };
  for (const { columns, rows, checks } of records.table.values()) {
    for (const { formula } of [...columns, ...rows]) add(formula);
    for (const check of checks) equations.add(check);
  }
  for (const { formula } of records.tableCell.values()) add(formula);
  for (const { formula } of records.measurement.values()) add(formula);
  for (const { links } of records.passage.values()) for (const { formula } of links) add(formula);
  return { formulas, equations };
}
