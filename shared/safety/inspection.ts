/** What is looked at in a document, in this order. */
export const inspectedParts = ['structure', 'seals', 'log', 'workbooks', 'versions'] as const;
export type InspectedPart = (typeof inspectedParts)[number];

export const inspectedPartName: Record<InspectedPart, string> = {
  structure: 'データベースの構造',
  seals: '一行ごとの値',
  log: '操作の記録との一致',
  workbooks: '取り込んだブックの写し',
  versions: '版',
};

/** How one part of a document was found. */
export interface PartReport {
  part: InspectedPart;
  /** What was looked at: 「1,234行」. */
  extent: string;
  /** What is wrong, one Japanese sentence each; empty when all is well. */
  troubles: string[];
}

/** 「データの点検」: a report a clerk can read. */
export type Inspection = PartReport[];

/** All that is wrong, in the order of the parts. */
export function troublesOf(inspection: Inspection): string[] {
  return inspection.flatMap(({ troubles }) => troubles);
}
