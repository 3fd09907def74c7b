import { useDeferredValue, useMemo } from 'react';
import type { Moment } from '../../../shared/domain/moment.ts';
import type { PlanRecords } from '../../../shared/domain/planRecords.ts';
import { importChanges } from '../../../shared/reading/importChanges.ts';
import { importReading } from '../../../shared/reading/importReading.ts';
import type { Reading } from '../../../shared/reading/reading.ts';
import { type ChangeRow, changeRows } from './changeRows.ts';

export interface ComingChanges {
  rows: readonly ChangeRow[];
  /** What stays as it is though the sheet has it no longer, one Japanese sentence each. */
  notes: readonly string[];
}

const NONE: ComingChanges = { rows: [], notes: [] };

/** What taking a reading in would do to the document, worked out after the sheet is drawn: nobody waits for it. */
export function useImportChanges(
  reading: Reading | null,
  records: PlanRecords,
  { branchId, year, period }: Moment,
): ComingChanges {
  const asked = useMemo(
    () => ({ reading, records, branchId, year, period }),
    [reading, records, branchId, year, period],
  );
  const deferred = useDeferredValue(asked);
  return useMemo(
    () => (deferred.reading ? changesOf({ ...deferred, reading: deferred.reading }) : NONE),
    [deferred],
  );
}

function changesOf(asked: { reading: Reading; records: PlanRecords } & Moment): ComingChanges {
  try {
    const request = { ...asked, fileName: asked.reading.file, sha256: '', importedAt: '' };
    const { command, notes } = importReading(request);
    return { rows: changeRows(importChanges(command, asked.records)), notes };
  } catch {
    return NONE; // why it cannot be taken in, the machine side says
  }
}
