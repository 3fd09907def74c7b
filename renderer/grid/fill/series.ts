/** A text read as one of a series. */
export interface Member {
  /** The same for texts of one series: 「表1」 and 「表2」, but not 「図1」. */
  series: string;
  place: number;
  /** After so many places the series begins again. */
  cycle?: number;
  /** The text at a place, printed as this one is; null where the series has none there. */
  write(place: number): string | null;
}

/** The text so many steps beyond the last one; null where there is none. */
export type Continuation = (steps: number) => string | null;

/**
 * How texts go on that stand in the order in which they are to be continued; null where they are no such series.
 * `direction` tells a single text whether to count up or down.
 */
export type SeriesReader = (texts: readonly string[], direction: 1 | -1) => Continuation | null;

/** The series of texts that are each a member of it and all the same distance apart. */
export function steadySeries(read: (text: string) => Member | null): SeriesReader {
  return (texts, direction) => {
    const members = texts.map(read).filter(member => member !== null);
    const last = members.at(-1);
    if (last === undefined || members.length < texts.length) return null;
    const { series, cycle } = last;
    if (members.some(member => member.series !== series)) return null;
    const turned = (place: number) => (cycle === undefined ? place : ((place % cycle) + cycle) % cycle);
    const steps = members.slice(1).map(({ place }, index) => turned(place - (members[index]?.place ?? 0)));
    const [step = direction] = steps;
    if (steps.some(other => other !== step)) return null;
    return count => last.write(turned(last.place + step * count));
  };
}
