import '../support/standInHook.ts';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { machine } from '../support/electronStandIn/appStandIn.ts';
import { app, BrowserWindow } from '../support/electronStandIn.ts';

/**
 * Starts the bundled program against the stand-in and ends it as soon as its page is loaded. Arguments: the machine's
 * folder, the folder that stands for app.asar.
 */
const [, , folder = '', appPath = ''] = process.argv;
Object.assign(machine, { folder, appPath });
const documents = join(folder, 'documents', '支部プランデスク');
process.argv.push(...firstDocument());

await import(pathToFileURL(join(appPath, 'build', 'out', 'electron', 'main.js')).href);
await app.becomeReady();
while (!BrowserWindow.made.some(window => window.loaded.length > 0)) {
  await new Promise(resolve => setTimeout(resolve, 1));
}
app.quit();
process.exit(0); // the backup of the opening goes on while people work

function firstDocument(): string[] {
  try {
    return readdirSync(documents)
      .filter(name => name.endsWith('.bpd'))
      .map(name => join(documents, name))
      .slice(0, 1);
  } catch {
    return []; // the very first start
  }
}
