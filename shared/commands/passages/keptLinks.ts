import { placeOf } from '../../domain/figurePlace.ts';
import { findFigures } from '../../domain/figureText.ts';
import type { FigureLink } from '../../domain/outlineRecords.ts';

/** What has become of the figures of a text that are tied to something. */
export interface KeptLinks {
  links: FigureLink[];
  /** Those whose figure is no longer there. */
  lost: FigureLink[];
}

/**
 * The links of a text after it was edited. Where a figure was only corrected in its place (5号 → 4号) its link goes
 * on with the new one, to be compared with it; one that is gone takes its link along. A figure that follows its
 * value is not typed over: then it no longer follows.
 */
export function keptLinks(links: readonly FigureLink[], before: string, after: string): KeptLinks {
  const kept: FigureLink[] = [];
  const lost: FigureLink[] = [];
  for (const link of links) {
    const isGone = placeOf(before, link.printed) >= 0 && placeOf(after, link.printed) < 0;
    const printed = isGone ? corrected(link, before, after) : link.printed;
    if (printed === null || kept.some(one => one.printed === printed && isGone)) lost.push(link);
    else kept.push(printed === link.printed ? link : { ...link, printed });
  }
  return { links: kept, lost };
}

/** The figure that stands where a link's figure stood, if it is of the same kind; null where there is none. */
function corrected({ printed, follows }: FigureLink, before: string, after: string): string | null {
  if (follows === true) return null;
  const start = placeOf(before, printed);
  const ahead = before.slice(Math.max(0, start - AROUND), start);
  const behind = before.slice(start + printed.length, start + printed.length + AROUND);
  const unit = findFigures(printed)[0]?.unit ?? null;
  const found = findFigures(after).filter(one => {
    const end = one.start + one.printed.length;
    const fitsAhead = ahead !== '' && after.slice(0, one.start).endsWith(ahead);
    const fitsBehind = behind !== '' && after.slice(end).startsWith(behind);
    return one.unit === unit && (fitsAhead || fitsBehind || (ahead === '' && behind === ''));
  });
  const [only, another] = found;
  return only && !another ? only.printed : null;
}

/** So many letters ahead or behind tell a place in a text. */
const AROUND = 6;
