import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareCalculating } from './calculating.ts';
import { compareDurableEdits } from './durableEdits.ts';
import { compareEditing } from './editing.ts';
import { compareGrid } from './grid/compareGrid.ts';
import { compareHandouts } from './handout.ts';
import { compareHugeDocument } from './hugeDocument.ts';
import { compareMachineStart } from './machineStart.ts';
import { compareOpening } from './opening.ts';
import { compareLargeReadings, compareReading } from './reading.ts';
import {
  comparisonTable,
  droppedTable,
  growthTable,
  handoutTable,
  heapTable,
  largeReadingTable,
  memoryTable,
} from './report.ts';
import { compareStarting } from './starting.ts';
import { compareWriteBack } from './writeBack.ts';

/** `npm run bench`: ratios to something comparable in the same process; absolute times are only for orientation. */
const folder = mkdtempSync(join(tmpdir(), 'bpd-bench-'));
try {
  const handouts = await compareHandouts();
  const results = [
    await compareReading(),
    ...(await compareEditing(folder)),
    ...(await compareWriteBack()),
    await compareStarting(folder),
    await compareOpening(folder),
    await compareDurableEdits(folder),
    ...(await compareHugeDocument(folder)),
    await compareMachineStart(folder),
    ...handouts.comparisons,
  ];
  const readings = compareLargeReadings(folder);
  const grid = await compareGrid(join(folder, 'grid'));
  // last: its documents are large
  const { comparisons, growths, memories } = await compareCalculating();
  const tables = [
    comparisonTable([...results, ...grid.comparisons, ...comparisons]),
    ...readings.map(largeReadingTable),
    handoutTable(handouts.memories),
    droppedTable(grid.dropped),
    heapTable(grid.heaps),
    ...growths.map(growthTable),
    memoryTable(memories),
  ];
  process.stdout.write(tables.join('\n'));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
