import { randomUUID } from 'node:crypto';
import { systemClock } from '../../electron/services/clock.ts';
import { createSampleDocument } from '../../electron/services/createSampleDocument.ts';
import { type PutCommand, put } from '../../shared/commands/command.ts';
import { toLists } from '../../shared/domain/planRecords.ts';

/** How far the ids of one year lie from those of the next. */
const STEP = 10_000;
const YEARS = 10;

/** The sample of both branches, and the same once more for each of nine years before: what a branch has after ten. */
export async function createTenYears(path: string): Promise<void> {
  const session = await createSampleDocument(path, systemClock);
  const all = toLists(session.plan.records);
  const newest = Math.max(...all.target.map(({ year }) => year));
  for (let back = 1; back < YEARS; back += 1) {
    const moved = (id: number) => id + back * STEP;
    const movedOrNull = (id: number | null) => (id === null ? null : moved(id));
    const year = newest - back;
    const steps: PutCommand[] = [
      ...all.section.map(one =>
        put('section', null, { ...one, year, id: moved(one.id), parentId: movedOrNull(one.parentId) }),
      ),
      ...all.passage.map(one =>
        put('passage', null, { ...one, year, id: moved(one.id), sectionId: movedOrNull(one.sectionId) }),
      ),
      ...all.table.map(one =>
        put('table', null, { ...one, year, id: moved(one.id), sectionId: movedOrNull(one.sectionId) }),
      ),
      ...all.tableCell.map(one => put('tableCell', null, { ...one, tableId: moved(one.tableId) })),
      // The sample also knows the year before its newest one: that is filled already.
      ...all.target
        .filter(one => one.year === newest && back > 1)
        .map(one => put('target', null, { ...one, year })),
      ...all.measurement
        .filter(one => one.year === newest && back > 1)
        .map(one => put('measurement', null, { ...one, year })),
    ];
    session.run({ id: randomUUID(), label: `${year}年度`, command: { kind: 'batch', steps } });
  }
  session.close();
}
