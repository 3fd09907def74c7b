import type { FiscalYear } from './fiscalYear.ts';
import type { Period } from './period.ts';

export const printedFields = ['difference', 'achievement', 'yearOnYear', 'mark', 'judgement'] as const;
export type PrintedField = (typeof printedFields)[number];

/**
 * What a form prints for a value the program computes itself. It is compared (検算) and never calculated with.
 */
export interface PrintedFigure {
  indicatorId: number;
  year: FiscalYear;
  period: Period;
  field: PrintedField;
  text: string;
}

export function printedKey(id: number, year: FiscalYear, period: Period, field: PrintedField): string {
  return `${id}/${year}/${period}/${field}`;
}

/** A finding of 検算 that a person has looked at. It stays quiet until one of its figures changes. */
export interface AcceptedFinding {
  /** The finding's key. */
  key: string;
  /** The figures as they were when it was accepted. */
  printed: string;
  computed: string;
  reason: string;
  by: string;
  /** ISO instant. */
  at: string;
}
