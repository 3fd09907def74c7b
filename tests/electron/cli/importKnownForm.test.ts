import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { utils, write } from 'xlsx';
import { parseArguments } from '../../../electron/cli/arguments.ts';
import { commands } from '../../../electron/cli/commands.ts';
import { readKnownForm } from '../../../electron/cli/readKnownForm.ts';
import { importWorkbook } from '../../../electron/services/importWorkbook.ts';
import { openDocument } from '../../../electron/services/openDocument.ts';
import { temporaryFolders } from '../../support/temporaryFolder.ts';

const folder = temporaryFolders();
const clock = () => '2025-01-17T00:00:00.000Z';

/** What `bpd` answers, without a process of its own. */
async function bpd(...args: string[]) {
  const call = parseArguments(args);
  if (call === null) throw new Error('no command');
  return commands[call.command](call);
}

/** A branch's list of two results; the second nobody wants to have taken in. */
function workbook(results: readonly [string, string], extraHead?: string): Uint8Array {
  const book = utils.book_new();
  const rows = [
    ['令和6年度 実施状況'],
    ['指標', '目標', '結果', ...(extraHead ? [extraHead] : [])],
    ['窓口満足率', '50%以上', results[0]],
    ['参考の率', '10%以上', results[1]],
  ];
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '報告');
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}

test('覚えた様式の手直しを使って取り込み、何を使い、何が変わったかを告げ、様式を覚え直す', async () => {
  const work = folder();
  const document = join(work, '山梨.bpd');
  const file = (name: string, bytes: Uint8Array) => {
    const path = join(work, name);
    writeFileSync(path, bytes);
    return path;
  };
  const october = file('10月.xlsx', workbook(['51%', '9%']));
  const first = await bpd('import', october, '--into', document, '--period', 'q2');
  expect(first.text).toContain('様式を「10月」として覚えました。');
  expect(first.json).toMatchObject({ imported: { indicators: 2 }, form: null });

  // in the window somebody takes the last row out
  const bytes = workbook(['52%', '9%']);
  const session = openDocument(document, clock);
  const { form, known, corrections } = await readKnownForm(
    bytes,
    '11月.xlsx',
    session.plan.records.formProfile.values(),
  );
  expect(known).toEqual({ name: '10月', corrected: false, changes: [], dropped: [] });
  await importWorkbook(
    session,
    {
      id: 'window',
      fileName: '11月.xlsx',
      bytes,
      corrections: { ...corrections, rows: [{ sheet: '報告', row: 4, include: false }] },
      moment: { branchId: 1, year: 2024, period: 'm11' },
      form,
    },
    clock,
  );
  session.close();

  const january = file('1月.xlsx', workbook(['49%', '12%']));
  const same = await bpd('import', january, '--into', document, '--period', 'q3');
  expect(same.text).toContain('「10月」と同じ様式です。前回の手直しを使って読みました。');
  expect(same.json).toMatchObject({ imported: { indicators: 1 }, form: { name: '10月', corrected: true } });

  const april = file('4月.xlsx', workbook(['53%', '11%'], '所管'));
  const grown = await bpd('import', april, '--into', document, '--period', 'q4');
  expect(grown.text).toContain(
    '「10月」の様式から、変わった所が1件あります。前回の手直しを使って読みました。',
  );
  expect(grown.text).toContain('・「所管」が増えました。');
  expect(grown.json).toMatchObject({ imported: { indicators: 1 } });

  // it is one form under its first name, known as it is now
  const after = openDocument(document, clock);
  const [profile, ...others] = after.plan.records.formProfile.values();
  expect([profile?.name, others]).toEqual(['10月', []]);
  expect(profile?.signature).toContain('所管');
  after.close();
});
