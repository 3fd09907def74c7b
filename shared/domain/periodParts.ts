import type { Period } from './period.ts';

/** The next shorter periods a period consists of, in the order of time. */
export const partsOf: Readonly<Record<Period, readonly Period[]>> = {
  annual: ['h1', 'h2'],
  h1: ['q1', 'q2'],
  h2: ['q3', 'q4'],
  q1: ['m04', 'm05', 'm06'],
  q2: ['m07', 'm08', 'm09'],
  q3: ['m10', 'm11', 'm12'],
  q4: ['m01', 'm02', 'm03'],
  m04: [],
  m05: [],
  m06: [],
  m07: [],
  m08: [],
  m09: [],
  m10: [],
  m11: [],
  m12: [],
  m01: [],
  m02: [],
  m03: [],
};
