import { orderedBranches, type PlanRecords } from '../../domain/planRecords.ts';
import type { FindQuery } from './findQuery.ts';
import { indicatorTexts } from './indicatorTexts.ts';
import { noteTexts } from './noteTexts.ts';
import { outlineTexts } from './outlineTexts.ts';
import type { PlanText } from './planText.ts';
import { tableTexts } from './tableTexts.ts';

/**
 * Every text a document holds within a scope, in the order one meets them: branch by branch the KPI list, the
 * tables, the headings with their sentences, the notes; the newest year first. What is computed is no text of the document.
 */
export function* planTexts(
  records: PlanRecords,
  { scope, moment }: Pick<FindQuery, 'scope' | 'moment'>,
): Generator<PlanText> {
  const year = scope === 'year' ? moment.year : null;
  const indicators = indicatorTexts(records, year, moment);
  const tables = tableTexts(records, year);
  const outline = outlineTexts(records, year);
  const notes = noteTexts(records, year, moment);
  for (const { id } of orderedBranches(records)) {
    if (scope !== 'document' && id !== moment.branchId) continue;
    yield* indicators(id);
    yield* tables(id);
    yield* outline(id);
    yield* notes(id);
  }
}
