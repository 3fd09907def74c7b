import type { FiscalYear } from '../domain/fiscalYear.ts';
import { contentFit, share } from './columnContent.ts';
import type { ColumnHeading } from './columnHeading.ts';
import { datedRole } from './datedRole.ts';
import { dateOfWords } from './dateNote.ts';
import type { FieldRole } from './fieldTerms.ts';
import type { ListColumn, ListRole } from './listColumn.ts';

/** A column's claim to a role: what its header says, times how well its cells fit. */
export interface Claim {
  column: ListColumn;
  role: ListRole;
  score: number;
}

/** Weaker claims are accidents: a column of sentences headed 事業計画 is no target. */
const ENOUGH = 0.15;
const ENOUGH_FOR_FIGURES = 0.25;

/** Everything the columns of a list could be, the strongest claim first. */
export function columnClaims(columns: readonly ListColumn[], year: FiscalYear | null): Claim[] {
  return columns
    .flatMap(column => [...claimsByHeading(column, columns, year), ...claimsByContent(column, columns)])
    .filter(
      ({ role, score }) => score >= (role === 'target' || role === 'actual' ? ENOUGH_FOR_FIGURES : ENOUGH),
    )
    .sort((a, b) => b.score - a.score || b.column.column - a.column.column);
}

function claimsByHeading(column: ListColumn, all: readonly ListColumn[], year: FiscalYear | null): Claim[] {
  const { heading } = column;
  if (!heading) return [];
  const shared = sharesHeader(column, all);
  return (
    heading.choices
      // Of two columns under one 指標 the left one is part of the name, not an initiative.
      .filter(({ role, weight }) => !(shared && role === 'initiative' && weight < 0.5))
      .map(({ role, weight }) => {
        const dated = datedRole(role, heading, all, year);
        const inPart = heading.period === 'part' && (role === 'target' || role === 'actual') ? 0.3 : 1;
        const ofOthers = heading.scope === 'other' && role !== 'ignore' ? 0.2 : 1;
        const claimed = claim(
          column,
          dated,
          weight * inPart * ofOthers,
          dated === 'ignore' ? 'ignore' : role,
        );
        return { ...claimed, score: claimed.score + laterFirst(heading, year) };
      })
  );
}

/** Of equals the one with the later day: 実績（R7.3末） before 実績（R6.12末）. */
function laterFirst({ dateWords }: ColumnHeading, year: FiscalYear | null): number {
  const date = dateWords === null ? null : dateOfWords(dateWords, year);
  return date === null ? 0 : (Number(date.replaceAll('-', '')) - 20_000_000) * 1e-8;
}

/** What cells alone can tell: numbers counting up, marks, words beside the name. */
function claimsByContent(column: ListColumn, all: readonly ListColumn[]): Claim[] {
  const { heading, content } = column;
  const shared = sharesHeader(column, all);
  const claims: Claim[] = [];
  if ((heading === null || shared) && content.ascending && share(content, 'integer', 'enumerator') >= 0.8) {
    claims.push(claim(column, 'no', shared ? 0.9 : 0.5, 'no'));
  }
  if (heading !== null) return claims;
  if (share(content, 'mark') >= 0.7) claims.push(claim(column, 'mark', 0.4, 'mark'));
  if (isLeftOfName(column, all)) claims.push(claim(column, 'initiative', 0.4, 'initiative'));
  return claims;
}

function claim(column: ListColumn, role: ListRole, weight: number, fit: FieldRole): Claim {
  // What the office hides is rather a leftover than the list's own.
  const visible = column.hidden ? 0.8 : 1;
  // Of equals the right one is the particular one among words, the left one the main one among figures.
  const side = role === 'name' || role === 'initiative' ? 1e-11 : -1e-11;
  return { column, role, score: weight * contentFit(column.content, fit) * visible + side * column.column };
}

/** Whether several columns stand under one merged label. */
function sharesHeader(column: ListColumn, all: readonly ListColumn[]): boolean {
  const leaf = column.heading?.leaf;
  return leaf !== undefined && all.some(other => other !== column && other.heading?.leaf === leaf);
}

function isLeftOfName(column: ListColumn, all: readonly ListColumn[]): boolean {
  const name = all.find(other => other.heading?.choices.some(c => c.role === 'name' && c.weight >= 0.7));
  return name !== undefined && column.column < name.column;
}
