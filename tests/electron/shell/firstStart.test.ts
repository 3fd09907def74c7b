import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, startDesk } from '../../support/startDesk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk({}, true);
});
afterAll(() => desk.end());

test('who starts the program for the first time sees the sample', async () => {
  const { open, documents } = await desk.call('app:state', {});
  expect(open?.name).toBe('見本（山梨・埼玉）');
  expect(open?.records.indicator).toHaveLength(38); // 21 of 山梨, 17 of 埼玉
  expect(documents).toHaveLength(1);
});
