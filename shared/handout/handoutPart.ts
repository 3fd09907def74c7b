import type { Orientation } from './handoutOptions.ts';

/** A stretch of a handout that begins a new page, so that it can be printed alone. */
export interface HandoutPart {
  /** Letters and digits: it names the pages of the part. */
  id: string;
  /** At the head of each of its pages. */
  running: string;
  /** The first page of the handout has its title instead. */
  hasTitle?: boolean;
  orientation: Orientation;
  /** Escaped HTML. */
  html: string;
  /** Its headings in order, as the PDF's outline has them. */
  headings: PartHeading[];
}

export interface PartHeading {
  title: string;
  /** 0 for those at the top. */
  depth: number;
}

/** All of a handout but its pages. */
export interface HandoutPack {
  title: string;
  branchName: string;
  /** 「令和6年度 第3四半期」 */
  periodText: string;
  parts: HandoutPart[];
  /** Below the title on the cover. */
  coverNotes: string[];
}
