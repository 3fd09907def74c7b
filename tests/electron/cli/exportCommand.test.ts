import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parseArguments } from '../../../electron/cli/arguments.ts';
import { commands } from '../../../electron/cli/commands.ts';
import { parseWorkbook } from '../../../electron/excel/parseWorkbook.ts';
import { editPlanInputs } from '../../../electron/services/editFields.ts';
import { openDocument } from '../../../electron/services/openDocument.ts';
import { addressOf } from '../../../shared/reading/workbookCells.ts';
import { temporaryFolders } from '../../support/temporaryFolder.ts';

const folder = temporaryFolders();
const now = '2025-01-17T00:00:00.000Z';

async function bpd(...args: string[]) {
  const call = parseArguments(args);
  if (call === null) throw new Error('no command');
  return commands[call.command](call);
}

const textsOf = (path: string) =>
  parseWorkbook(readFileSync(path), path).sheets.flatMap(({ name, cells }) =>
    cells.map(({ row, column, text }) => `${name}!${addressOf(row, column)}=${text}`),
  );

test.each([
  ['legacy-debt-recovery.xls', 'q3', '300件', ['債権回収（第3四半期）!D8=300件'], '古い形式（.xls）'],
  ['legacy-monthly-rates.csv', 'annual', '82.00', ['legacy-monthly-rates!C4=82.00'], 'CSV'],
])(
  '%s に書き戻すと、変えたセルだけが違う .xlsx になり、そう言う',
  async (file, period, text, changed, kind) => {
    const workbook = fileURLToPath(new URL(`../../fixtures/workbooks/${file}`, import.meta.url));
    const work = folder();
    const document = join(work, '文書.bpd');
    const at = ['--year', '2024', '--period', period];
    await bpd('import', workbook, '--into', document, ...at);
    const session = openDocument(document, () => now);
    const inputs = [{ kind: 'cell' as const, tableId: 1, rowId: 'r1', columnId: 'c1', text }];
    editPlanInputs(session, { id: 'edit', label: '付表の変更', inputs }, now);
    session.close();

    const old = join(work, file);
    await expect(bpd('export', document, '--workbook', workbook, '--out', old)).rejects.toThrow(
      '--out の名前の終わりを .xlsx にしてください。ファイルは作っていません。',
    );
    expect(existsSync(old)).toBe(false);
    const out = join(work, '書き戻し.xlsx');
    const said = await bpd('export', document, '--workbook', workbook, '--out', out, ...at);
    expect(said.text).toContain(`元のブックは${kind}なので、.xlsx のブックにして書き出しました`);
    const before = new Set(textsOf(workbook));
    expect(textsOf(out).filter(cell => !before.has(cell))).toEqual(changed);
  },
);
