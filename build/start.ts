import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startLocalHost } from '../electron/local/localHost.ts';
import { defaultDocumentFolder, localHostConfig } from '../electron/local/localHostConfig.ts';
import { systemClock } from '../electron/services/clock.ts';
import { createSampleDocument, SAMPLE_NAME } from '../electron/services/createSampleDocument.ts';
import { openDocumentFolder } from '../electron/services/documentFolder.ts';
import { defaultSettingsFolder } from '../electron/services/settingsFolder.ts';
import { buildWindow } from './buildWindow.ts';
import { bundleElectron } from './bundleElectron.ts';
import { electronBinary } from './electronBinary.ts';
import { openInBrowser } from './openInBrowser.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** `npm start`: Electron where its binary is present, else the same program in the browser. */
async function start(): Promise<void> {
  const windowFolder = await buildWindow();
  const electron = electronBinary(root);
  if (electron !== null && !process.argv.includes('--browser')) return startElectron(electron);

  process.stdout.write(
    'Electron の本体がないため、ブラウザーで開きます（README「Electron で開く」を参照）。\n',
  );
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const folder = defaultDocumentFolder();
  const config = localHostConfig(version, folder, await sampleAtFirstStart(folder), defaultSettingsFolder());
  const host = await startLocalHost(config, windowFolder, (channel, error) => {
    console.error(channel, error);
  });
  process.stdout.write(`\n支部プランデスク: ${host.url}\n終了するには Ctrl+C を押してください。\n`);
  openInBrowser(host.url);
  let isClosing = false;
  const close = async () => {
    if (isClosing) return; // a second Ctrl+C must not cut the first short
    isClosing = true;
    await host.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void close());
}

/** Who starts the program for the first time sees it with data in it. */
async function sampleAtFirstStart(folder: string): Promise<string | null> {
  const documents = openDocumentFolder(folder);
  if (documents.list().length > 0) return null;
  const path = documents.newPath(SAMPLE_NAME);
  (await createSampleDocument(path, systemClock)).close();
  return path;
}

async function startElectron(binary: string): Promise<void> {
  await bundleElectron();
  const child = spawn(binary, [root], { stdio: 'inherit' });
  child.once('exit', code => process.exit(code ?? 0));
}

await start();
