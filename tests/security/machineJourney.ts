import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startLocalHost } from '../../electron/local/localHost.ts';
import { localHostConfig } from '../../electron/local/localHostConfig.ts';
import type { Result } from '../../shared/errors/result.ts';
import { defaultHandoutOptions } from '../../shared/handout/handoutOptions.ts';
import type { Channel, FileHandle, RequestOf, ResponseOf } from '../../shared/ipc/contract.ts';
import { noCorrections } from '../../shared/reading/reading.ts';
import { temptingWorkbook } from './temptingWorkbook.ts';

/**
 * Everything the machine side does for a clerk, in a process of its own that watches its network: documents, edits,
 * backups, workbooks in and out, one that wants to reach out, versions, a handout. Prints what was done as JSON.
 * Arguments: a folder, and `leak` where the watch itself is to be seen working.
 */
const [, , folder = '', leak] = process.argv;
if (leak === 'leak') {
  const leaked = await fetch('http://192.0.2.1/').catch(String);
  process.stdout.write(JSON.stringify({ leaked }));
  process.exit(0);
}
const windowFolder = join(folder, 'window');
mkdirSync(windowFolder);
writeFileSync(join(windowFolder, 'index.html'), '<head></head>');
const host = await startLocalHost(localHostConfig('test', join(folder, 'documents')), windowFolder);
const { origin } = new URL(host.url);

const post = async <T>(path: string, body: BodyInit): Promise<T> => {
  const response = await fetch(host.url + path, { method: 'POST', headers: { Origin: origin }, body });
  const result = (await response.json()) as Result<T>;
  if (!result.ok) throw new Error(`${path}: ${JSON.stringify(result.error)}`);
  return result.value;
};
const call = <C extends Channel>(channel: C, request: RequestOf<C>) =>
  post<ResponseOf<C>>(`api/${channel}`, JSON.stringify(request));
const send = (name: string, bytes: Uint8Array) =>
  post<FileHandle>(`files?name=${encodeURIComponent(name)}`, new Uint8Array(bytes));

const fixture = fileURLToPath(new URL('../fixtures/workbooks/yamanashi-kpi-summary.xlsx', import.meta.url));
await call('document:createSample', {});
await call('backup:make', {});
const moment = { branchId: 1, year: 2024, period: 'annual' as const };
const sheet = await send('KPI.xlsx', readFileSync(fixture));
const reading = await call('workbook:understand', { file: sheet.id, corrections: noCorrections });
const imported = await call('workbook:import', {
  id: 'i',
  file: sheet.id,
  corrections: noCorrections,
  moment,
});
const tempting = await send('釣り.xlsx', temptingWorkbook());
const { sheets } = await call('workbook:read', { file: tempting.id });
const exported = await call('workbook:new', { kind: 'all', moment });
await call('snapshot:freeze', { id: 's', name: '版', moment, by: '' });
const handout = await call('handout:pdf', {
  job: 'j',
  kind: 'kpi',
  moment,
  options: defaultHandoutOptions.kpi,
  snapshotId: null,
  comparedId: null,
});
const copy = await call('document:handOn', {});
await call('file:save', { file: copy.file.id, password: '12345678' });
const verified = await call('document:verify', {});
await host.close();
process.stdout.write(
  JSON.stringify({
    indicators: reading.indicators.length,
    imported: imported.indicators,
    tempting: sheets[0]?.cells.map(({ text }) => text),
    sheets: exported.sheets,
    pages: handout.pages,
    sound: verified.ok,
  }),
);
process.exit(0);
