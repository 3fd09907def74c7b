import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '../../../electron/services/clock.ts';
import { createSampleDocument } from '../../../electron/services/createSampleDocument.ts';
import type { Comparison } from '../measure.ts';
import { compareDragging } from './dragging.ts';
import type { Dropped } from './frames.ts';
import { compareKeystrokes } from './keystroke.ts';
import { type HeapGrowth, measureLongEditing } from './longEditing.ts';
import { openScenes } from './page/openScenes.ts';
import { comparePasting } from './pasting.ts';
import { compareScrolling } from './scrolling.ts';
import { compareSwitching } from './switching.ts';

/** The grid in a real Chromium: against bare AG Grid, an empty page, and a bare database. */
export interface GridFigures {
  comparisons: Comparison[];
  dropped: Dropped[];
  heaps: HeapGrowth[];
}

/** @param folder for the documents that are made on the way */
export async function compareGrid(folder: string): Promise<GridFigures> {
  const documents = join(folder, 'documents');
  mkdirSync(documents, { recursive: true });
  (await createSampleDocument(join(documents, '見本.bpd'), systemClock)).close();
  const scenes = await openScenes();
  try {
    const keystrokes = await compareKeystrokes(scenes);
    const scrolling = await compareScrolling(scenes);
    const dragging = await compareDragging(scenes);
    const pasting = await comparePasting(scenes, folder);
    const switching = await compareSwitching(scenes, folder);
    return {
      comparisons: [...keystrokes, ...scrolling.comparisons, ...dragging.comparisons, pasting, switching],
      dropped: [scrolling.dropped, dragging.dropped],
      heaps: await measureLongEditing(folder),
    };
  } finally {
    await scenes.close();
  }
}
