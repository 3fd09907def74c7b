import type { CarriedFrom, PassageKind } from '../domain/outlineRecords.ts';
import type { HandoutSource } from './handoutSource.ts';

/**
 * A sign behind what still reads as in the period it was carried over from; '' for all else. Only in a working copy:
 * a version is what the meeting was given, and says itself what is old. A plan holds for the whole year, so that one
 * of an earlier period is none to be seen to.
 */
export function carriedSign(
  { versionName, options, moment }: HandoutSource,
  from: CarriedFrom | null,
  kind: PassageKind | null = null,
): string {
  if (from === null || versionName !== null || !options.carriedSigns) return '';
  if (from.year !== moment.year) return sign('前年度のまま');
  return kind === 'plan' ? '' : sign('前期のまま');
}

function sign(text: string): string {
  return ` <span class="carried">${text}</span>`;
}
