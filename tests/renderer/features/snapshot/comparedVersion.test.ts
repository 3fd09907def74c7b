import { expect, test } from 'vitest';
import { comparedVersion, versionsOf } from '../../../../renderer/features/snapshot/comparedVersion.ts';
import type { Snapshot } from '../../../../shared/domain/snapshotRecords.ts';
import { planOf } from '../../../support/samplePlan.ts';

const version = (id: number, change: Partial<Snapshot>): Snapshot => ({
  id,
  branchId: 1,
  year: 2024,
  period: 'q3',
  name: `版${id}`,
  at: `2025-01-0${id}T00:00:00.000Z`,
  by: '山田',
  sha256: '',
  ...change,
});
const { records } = planOf({
  snapshot: [
    version(1, {}),
    version(2, {}),
    version(3, { period: 'q2' }),
    version(4, { branchId: 2 }),
    version(5, { period: 'q2', at: '2024-10-01T00:00:00.000Z' }),
  ],
});
const versions = versionsOf(records, 1);
const moment = { branchId: 1, year: 2024, period: 'q3' } as const;

test('支部の版は、新しい順に並ぶ', () => {
  expect(versions.map(({ id }) => id)).toEqual([3, 2, 1, 5]);
});

test('選ばなければ、同じ期間の最も新しい版と比べる', () => {
  expect(comparedVersion(versions, 'newest', moment)?.id).toBe(2);
  expect(comparedVersion(versions, 'newest', { ...moment, period: 'annual' })).toBeNull();
});

test('選んだ版と比べ、比べないこともできる。消えた版を選んでいれば、最も新しい版に戻る', () => {
  expect(comparedVersion(versions, 5, moment)?.id).toBe(5);
  expect(comparedVersion(versions, 'none', moment)).toBeNull();
  expect(comparedVersion(versions, 9, moment)?.id).toBe(2);
});
