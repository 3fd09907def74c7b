import { expect, test } from 'vitest';
import { emptyLists, toRecords } from '../../../../shared/domain/planRecords.ts';
import { knownForms, knownTerms } from '../../../../shared/reading/profile/knownForms.ts';
import { rememberForm } from '../../../../shared/reading/profile/rememberForm.ts';
import { noCorrections } from '../../../../shared/reading/reading.ts';

const form = { sheets: [{ name: '報告', labels: [{ text: '指標', row: 2, column: 1 }] }] };
const signature = JSON.stringify(form);
const taught = { ...noCorrections, terms: [{ words: '取れ高', role: 'actual' as const }] };

test('新しい様式は名前を付けて覚え、同じ様式なら名前を変えずに覚え直す', () => {
  const empty = toRecords(emptyLists());
  const first = rememberForm(empty, { name: '10月', signature, profileId: null }, taught, '2024-10-01');
  expect(first).toMatchObject({ before: null, after: { id: 1, name: '10月', corrections: taught } });
  const records = toRecords({ ...emptyLists(), formProfile: [first.after as never] });
  const again = rememberForm(records, { name: '1月', signature, profileId: 1 }, noCorrections, '2025-01-01');
  expect(again).toMatchObject({ after: { id: 1, name: '10月', corrections: noCorrections } });
});

test('最後に使った様式を最後に並べ、覚えた言葉はそこから取る。読めない様式は使わない', () => {
  const profile = { name: '甲', signature, corrections: noCorrections };
  const forms = knownForms([
    { ...profile, id: 1, corrections: taught, usedAt: '2025-01-01' },
    { ...profile, id: 2, usedAt: '2024-01-01' },
    { ...profile, id: 3, signature: '{', usedAt: '2025-02-01' },
    { ...profile, id: 4, signature: '{"sheets":3}', usedAt: '2025-02-01' },
  ]);
  expect(forms.map(({ id }) => id)).toEqual([2, 1]);
  expect(knownTerms(forms)).toEqual(taught.terms);
  // kinds of corrections that an older program did not know
  const older = knownForms([{ ...profile, id: 1, corrections: { rows: [] }, usedAt: '' }]);
  expect(older[0]?.corrections).toEqual(noCorrections);
});
