import type { FiscalYear } from './fiscalYear.ts';
import type { Period } from './period.ts';

/**
 * 版: a branch's plan as it was when it was frozen for a meeting. Its records are kept beside it, found by their
 * hash, and never change.
 */
export interface Snapshot {
  id: number;
  branchId: number;
  year: FiscalYear;
  period: Period;
  /** 「令和6年度 第3四半期 評議会」; unique in its branch. */
  name: string;
  /** ISO instant. */
  at: string;
  by: string;
  /** Of the frozen records as text. */
  sha256: string;
}
