import { buildWindow } from '../../build/buildWindow.ts';
import { buildReader } from '../../build/readerForTests.ts';
import { buildHarness } from './gridHarness/buildHarness.ts';

/** Builds what several test files use once, so that files running side by side do not build into each other. */
export default async function buildBeforeTests(): Promise<void> {
  await Promise.all([buildWindow({ quiet: true }), buildReader(), buildHarness()]);
}
