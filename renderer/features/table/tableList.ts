import type { PlanRecords } from '../../../shared/domain/planRecords.ts';
import { inOrder } from '../../../shared/domain/planRecords.ts';
import { orderedSections } from '../../../shared/domain/sectionTree.ts';
import type { PlanTable } from '../../../shared/domain/tableRecords.ts';
import type { SideGroup } from '../../ui/SideList.tsx';

/** The tables under the headings they belong to, in the order of the plan; only those with the searched title. */
export function tableGroups(records: PlanRecords, tables: readonly PlanTable[], search: string): SideGroup[] {
  const [first] = tables;
  if (first === undefined) return [];
  const wanted = folded(search);
  const bySection = new Map<number | null, PlanTable[]>();
  const outline = orderedSections(records, first.branchId, first.year);
  const known = new Set(outline.map(({ section }) => section.id));
  for (const table of tables.toSorted(inOrder)) {
    if (!folded(table.title).includes(wanted)) continue;
    const at = table.sectionId !== null && known.has(table.sectionId) ? table.sectionId : null;
    bySection.set(at, [...(bySection.get(at) ?? []), table]);
  }
  const groups = outline.map(({ section, path }) => ({ heading: path, tables: bySection.get(section.id) }));
  return [...groups, { heading: '見出しなし', tables: bySection.get(null) }].flatMap(one =>
    one.tables ? [{ heading: one.heading, items: one.tables.map(itemOf) }] : [],
  );
}

function itemOf(table: PlanTable) {
  return { id: String(table.id), text: table.title };
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}
