import type { FiscalYear } from '../../domain/fiscalYear.ts';
import type { Section } from '../../domain/outlineRecords.ts';
import type { PlanRecords } from '../../domain/planRecords.ts';
import { type SectionTree, sectionTree } from '../../domain/sectionTree.ts';
import { AppError } from '../../errors/appError.ts';

/** The outline of a branch's year that an edit changes. */
export interface OutlineOf {
  branchId: number;
  year: FiscalYear;
  tree: SectionTree;
}

/** The outline a heading stands in. */
export function outlineOf(
  records: PlanRecords,
  { branchId, year }: Pick<Section, 'branchId' | 'year'>,
): OutlineOf {
  return { branchId, year, tree: sectionTree(records, branchId, year) };
}

/** @throws AppError placeUnknown */
export function sectionOf(records: PlanRecords, sectionId: number): Section {
  const section = records.section.get(String(sectionId));
  if (!section) throw new AppError('placeUnknown');
  return section;
}

/** The heading another is put below; null for the top. @throws AppError placeUnknown also for one of another plan */
export function parentOf(
  records: PlanRecords,
  parentId: number | null,
  { branchId, year }: Pick<Section, 'branchId' | 'year'>,
): Section | null {
  if (parentId === null) return null;
  const parent = sectionOf(records, parentId);
  if (parent.branchId !== branchId || parent.year !== year) throw new AppError('placeUnknown');
  return parent;
}
