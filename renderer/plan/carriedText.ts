import { fiscalYearName } from '../../shared/domain/fiscalYear.ts';
import type { CarriedFrom } from '../../shared/domain/outlineRecords.ts';
import { periodName } from '../../shared/domain/period.ts';

/** 「令和6年度 第2四半期」: where something was carried over from. */
export function carriedText({ year, period }: CarriedFrom): string {
  return `${fiscalYearName(year)} ${periodName[period]}`;
}
