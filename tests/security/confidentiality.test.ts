import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { createHandlers } from '../../electron/ipc/handlers.ts';
import { localHostConfig } from '../../electron/local/localHostConfig.ts';
import { labelledName, strictest } from '../../electron/services/confidentiality.ts';
import { createFileShelf } from '../../electron/services/fileShelf.ts';
import { defaultHandoutOptions } from '../../shared/handout/handoutOptions.ts';
import { noCorrections } from '../../shared/reading/reading.ts';
import { unzip } from '../electron/excel/support.ts';
import { readPdf } from '../electron/print/readPdf.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'bpd-labels-'));
const shelf = createFileShelf();
const host = localHostConfig('test', folder);
const handlers = createHandlers(host, shelf);
afterAll(async () => {
  handlers.close();
  await host.printer.close();
  rmSync(folder, { recursive: true, force: true });
});

const LABEL = '機密性2';
const moment = { branchId: 1, year: 2024, period: 'annual' as const };

/** The parts of a workbook that speak of it as a whole, or of a sheet's page. */
async function marksOf(id: string): Promise<{ name: string; keywords: string; unmarked: string[] }> {
  const { name, bytes } = await shelf.read(id);
  const parts = unzip(bytes).map(part => ({ name: part.name, text: part.content.toString('utf8') }));
  const sheets = parts.filter(part => part.name.startsWith('xl/worksheets/sheet'));
  return {
    name,
    keywords: parts.find(part => part.name === 'docProps/core.xml')?.text ?? '',
    unmarked: sheets.filter(sheet => !sheet.text.includes(`&amp;R${LABEL}`)).map(sheet => sheet.name),
  };
}

test('選んだ機密性は、プログラムを出るすべてのファイルに付いていく', async () => {
  await handlers['document:createSample']({});

  // a handout: on every page, in the file's properties and in its name
  const options = { ...defaultHandoutOptions.kpi, confidentiality: LABEL };
  const asked = { job: 'j', kind: 'kpi' as const, moment, options, snapshotId: null, comparedId: null };
  const handout = await handlers['handout:pdf'](asked);
  expect(handout.file.name).toContain(LABEL);
  const pdf = await readPdf((await shelf.read(handout.file.id)).bytes);
  expect(pdf.pages.filter(page => !page.includes(LABEL))).toEqual([]);
  expect(pdf.properties.Keywords).toContain(LABEL);

  // new workbooks: at the foot of every sheet, in the properties and in the name
  for (const kind of ['kpi', 'all'] as const) {
    const { file } = await handlers['workbook:new']({ kind, moment });
    const marks = await marksOf(file.id);
    expect(marks).toMatchObject({ name: expect.stringContaining(LABEL), unmarked: [] });
    expect(marks.keywords).toContain(LABEL);
  }

  // the office's own sheets: nothing but figures is changed in them, so the name says it
  const bytes = readFileSync(join(root, 'tests/fixtures/workbooks/yamanashi-kpi-summary.xlsx'));
  const file = shelf.putBytes('KPI.xlsx', bytes).id;
  await handlers['workbook:import']({ id: 'i', file, corrections: noCorrections, moment });
  const { open } = await handlers['app:state']({});
  const sourceId = open?.records.workbookSource.at(-1)?.id ?? 0;
  const back = await handlers['workbook:export']({ sourceId });
  expect(back.file.name).toBe(`KPI_${LABEL}.xlsx`);
  const filled = await handlers['workbook:fill']({ file, moment });
  expect(filled.file.name).toBe(`KPI_${LABEL}.xlsx`);

  // the document itself, handed on: with a password or without
  const copy = await handlers['document:handOn']({});
  expect(copy.file.name).toBe(`見本（山梨・埼玉）_控え_${LABEL}.bpd`);
  const locked = await handlers['file:save']({ file: copy.file.id, password: '12345678' });
  expect(locked).toMatchObject({ file: { name: `見本（山梨・埼玉）_控え_${LABEL}.bpd.age` } });
});

test('ほかに出口はない：プログラムが棚に置くファイルは、ここに挙げたものだけである', () => {
  const source = (name: string) => readFileSync(join(root, 'electron/ipc', name), 'utf8');
  const puts = readdirSync(join(root, 'electron/ipc')).flatMap(name =>
    [...source(name).matchAll(/(?<!function )(?:shelf\.putBytes|putLabelled)\(\s*([\w`]+)/g)].map(
      found => found[1],
    ),
  );
  expect(puts.sort()).toEqual(
    [
      'name', // `file:save` under a password: its name is given on
      'name', // what was under a password, only to be opened
      '`', // `document:handOn`
      'fileName', // `workbook:export`
      'fileName', // `workbook:fill`
      'newWorkbookFileName',
      'handoutFileName',
      'labelledName',
    ].sort(),
  );
});

test('いちばん厳しいものを選び、名前にもう書いてあれば重ねない', () => {
  expect(strictest(['機密性1', '機密性２', '', '取扱注意'])).toBe('機密性２');
  expect(strictest([])).toBe('');
  expect(labelledName('実績.xlsx', '機密性１')).toBe('実績_機密性１.xlsx');
  expect(labelledName('実績_機密性２.xlsx', '機密性1')).toBe('実績_機密性２.xlsx');
  expect(labelledName('実績_機密性1.xlsx', '機密性2')).toBe('実績_機密性1_機密性2.xlsx');
  expect(labelledName('実績', '機密性1')).toBe('実績_機密性1');
  expect(labelledName('実績.xlsx', ' ')).toBe('実績.xlsx');
});
