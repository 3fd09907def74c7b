import type { IndicatorStatus } from '../calc/indicatorStatus.ts';
import { printedKey } from '../domain/checkRecords.ts';
import { normalizeMark } from '../domain/judgementScale.ts';
import type { Moment } from '../domain/moment.ts';
import type { PlanRecords } from '../domain/planRecords.ts';
import { escapeHtml } from './escapeHtml.ts';
import type { MarkChoice } from './handoutOptions.ts';

/** A mark as it is printed, with the other one in brackets where both are wanted. */
export interface PrintedMark {
  glyph: string;
  beside: string | null;
}

/**
 * The mark of an indicator: what a person gave in the program or on the form it came from, or what follows from the
 * figures. In a progress report nothing takes the place of a mark nobody gave; elsewhere the computed one does.
 */
export function indicatorMark(
  records: PlanRecords,
  status: IndicatorStatus,
  { year, period }: Moment,
  choice: MarkChoice,
  fallsBack: boolean,
): PrintedMark {
  const printed = records.printedFigure.get(printedKey(status.indicator.id, year, period, 'mark'))?.text;
  const given = status.override?.mark ?? (printed ? normalizeMark(printed) : null);
  const { computedMark } = status;
  if (choice === 'computed') return { glyph: computedMark ?? '', beside: null };
  if (choice === 'both') {
    return {
      glyph: given ?? '',
      beside: computedMark !== null && computedMark !== given ? computedMark : null,
    };
  }
  return { glyph: given ?? (fallsBack ? (computedMark ?? '') : ''), beside: null };
}

/** The inside of a cell of marks. */
export function markHtml({ glyph, beside }: PrintedMark): string {
  const size = [...glyph].length > 1 ? ' word' : '';
  const main = glyph === '' ? '' : `<span class="glyph ${toneOf(glyph)}${size}">${escapeHtml(glyph)}</span>`;
  return beside === null ? main : `${main}<span class="beside">計算 ${escapeHtml(beside)}</span>`;
}

function toneOf(glyph: string): string {
  if (/^[◎〇SA]$|^達成$/.test(glyph)) return 'good';
  return /^[×D]$|^未達成$/.test(glyph) ? 'poor' : 'neutral';
}
