import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defaultHandoutOptions } from '../../shared/handout/handoutOptions.ts';
import type { Api, Channel, FileHandle, RequestOf, ResponseOf } from '../../shared/ipc/contract.ts';
import { machine } from './electronStandIn/appStandIn.ts';
import { exposed } from './electronStandIn/ipcStandIn.ts';
import { session } from './electronStandIn/sessionStandIn.ts';
import { app, BrowserWindow } from './electronStandIn.ts';

/**
 * Runs the bundled program in a process of its own, under `standInHook.ts`: first start with the sample, one
 * edit, undo, a handout, a backup, a workbook. Writes what a person would see of it as JSON.
 * Arguments: the machine's folder, the folder that stands for app.asar.
 */
const [, , folder = '', appPath = ''] = process.argv;
Object.assign(machine, { folder, appPath });

try {
  process.stdout.write(JSON.stringify(await run()));
} catch (error) {
  // The program under test catches what nobody else does; this has to end the process all the same.
  process.stderr.write(String(error));
  process.exit(1);
}

async function run(): Promise<unknown> {
  await import(pathToFileURL(join(appPath, 'build', 'out', 'electron', 'main.js')).href);
  await app.becomeReady();
  const [window] = await waitFor(() => BrowserWindow.made.filter(made => made.loaded.length > 0));
  if (!window) throw new Error('there is no window');
  createRequire(import.meta.url)(window.options.webPreferences?.preload ?? '');

  const state = await call('app:state', {});
  const measurement = state.open?.records.measurement.find(
    one => one.kind === 'actual' && one.text === '89.1％',
  );
  if (!measurement) throw new Error('there is no sample');
  const { indicatorId, year, period } = measurement;
  const inputs = [{ indicatorId, year, period, field: 'actual' as const, text: '12.3' }];
  const edited = await call('fields:edit', { id: 'edit', label: '結果の入力', inputs });
  const undone = await call('edit:undo', {});
  const handout = await call('handout:pdf', {
    job: 'print',
    kind: 'kpi',
    moment: { branchId: 1, year, period },
    options: defaultHandoutOptions.kpi,
    snapshotId: null,
    comparedId: null,
  });
  const font = await session
    .fromPartition('handout-print')
    .fetch('https://handout.invalid/fonts/gothic-bold.ttf');
  const start = await window.session.fetch('app://desk/index.html');
  await call('backup:make', {}); // checked by the thread of checkWorker.js
  const { backups } = await call('backup:list', {});
  const dropped = await window.session.fetch('app://desk/files?name=KPI.csv', 'POST', '指標,結果\n健診,12%');
  if (!dropped) throw new Error('a dropped file is refused');
  const { value } = (await dropped.json()) as { value: FileHandle };
  const { sheets } = await call('workbook:read', { file: value.id }); // read by the thread of parseWorker.js
  const verified = await call('document:verify', {});
  app.quit();
  return {
    document: state.open?.name,
    indicators: state.open?.records.indicator.length,
    exposed: [...exposed].map(([name, api]) => [name, Object.keys(api as object)]),
    edited: edited?.undoState,
    undone: undone.undoState,
    pages: handout.pages,
    fontBytes: (await font?.arrayBuffer())?.byteLength,
    start: await start?.text(),
    verified,
    backups: backups.length,
    sheets: sheets.length,
  };
}

async function call<C extends Channel>(channel: C, request: RequestOf<C>): Promise<ResponseOf<C>> {
  const result = await (exposed.get('api') as Api).call(channel, request);
  if (!result.ok) throw new Error(`${channel}: ${JSON.stringify(result.error)}`);
  return result.value;
}

async function waitFor<T>(find: () => T[]): Promise<T[]> {
  for (let waited = 0; find().length === 0; waited += 20) {
    if (waited > 20_000) throw new Error('nothing came');
    await new Promise(resolve => setTimeout(resolve, 20));
  }
  return find();
}
