import type { Moment } from '../../domain/moment.ts';

/** What is taken over into another stretch. */
export interface CarryChoice {
  /** Plan and notes. */
  plans: boolean;
  /** 実施状況 and 課題. */
  statuses: boolean;
  tables: boolean;
  /** Of the year: only where the year changes. */
  targets: boolean;
  /** The figures of tables come along too; into another year they never do. Left out: they do. */
  figures?: boolean | undefined;
  /** What is there already stays, and only what is missing is added; without it, carrying there is refused. */
  onlyMissing?: boolean | undefined;
}

/** From where to where, and what. */
export interface CarryWish {
  from: Moment;
  to: Moment;
  with: CarryChoice;
}
