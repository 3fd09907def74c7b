/**
 * The grid is free of the domain, so it has its own table of eras; a test holds it to that of the domain. Newest
 * first; `offset` + year in the era = western year.
 */
const ERAS = [
  { name: '令和', letter: 'R', offset: 2018, start: '2019-05-01' },
  { name: '平成', letter: 'H', offset: 1988, start: '1989-01-08' },
  { name: '昭和', letter: 'S', offset: 1925, start: '1926-12-25' },
  { name: '大正', letter: 'T', offset: 1911, start: '1912-07-30' },
  { name: '明治', letter: 'M', offset: 1867, start: '1868-01-25' },
] as const;

export type Era = (typeof ERAS)[number];

/** The era of a day (ISO); undefined before 明治. */
export function eraOn(day: string): Era | undefined {
  return ERAS.find(({ start }) => day >= start);
}

/** By 令和 or R. */
export function eraCalled(name: string): Era | undefined {
  return ERAS.find(era => era.name === name || era.letter === name);
}
