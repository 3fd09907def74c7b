import { buildWindow } from '../../build/buildWindow.ts';

/** Builds the window once, so that test files running side by side do not build it into each other. */
export default async function buildBeforeTests(): Promise<void> {
  await buildWindow({ quiet: true });
}
