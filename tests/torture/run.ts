import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { breakPages, flipBits } from './damage.ts';
import { failEveryWrite, faultyActions } from './faults.ts';
import { killWhileWriting } from './kills.ts';
import { openTwice } from './oneWriter.ts';
import { cutThePower } from './powerCuts.ts';
import { plainCopy, restoreOverHotLog } from './restores.ts';
import { richDocument } from './richDocument.ts';
import { undoLists } from './undone.ts';

/**
 * The long run of the promises about nothing being lost: `npm run torture`, or one of them by name, with a share of
 * the long run's numbers: `npm run torture kills 0.1`.
 */
const [, , only = '', share = '1'] = process.argv;
const folder = mkdtempSync(join(tmpdir(), 'bpd-torture-'));
const times = (count: number) => Math.max(1, Math.round(count * Number(share)));
let isWhole = true;

function tell(what: string, figures: object, isKept: boolean): void {
  isWhole &&= isKept;
  console.log(`${isKept ? 'kept  ' : 'BROKEN'} ${what} ${JSON.stringify(figures)}`);
}

const promises: Record<string, () => Promise<void> | void> = {
  async kills() {
    for (const name of ['edit', 'paste', 'import', 'migration', 'backup', 'restore', 'export'] as const) {
      const { kills, harmed } = await killWhileWriting(join(folder, name), name, times(1000));
      tell(`kill during ${name}`, { kills, harmed: harmed.slice(0, 5) }, harmed.length === 0);
    }
    for (const name of ['hastyEdit', 'plainExport'] as const) {
      const { kills, harmed } = await killWhileWriting(join(folder, name), name, times(50));
      tell(`control: kill during ${name} does harm`, { kills, harmed: harmed.length }, harmed.length > 0);
    }
  },
  cuts() {
    for (const seed of [1, 2, 3]) {
      const wish = { folder: join(folder, 'cuts'), cuts: times(600), edits: 300, seed };
      const full = cutThePower({ ...wish, syncing: 'FULL' });
      tell('power cut, synchronous=FULL', full, full.lost + full.damaged === 0);
    }
    const wish = { folder: join(folder, 'cuts'), cuts: times(600), edits: 300 };
    const normal = cutThePower({ ...wish, syncing: 'NORMAL' });
    tell('control: power cut, synchronous=NORMAL loses', normal, normal.lost > 0);
  },
  async faults() {
    for (const action of [...faultyActions, 'read'] as const) {
      const { faults, harmed } = await failEveryWrite(join(folder, action), action);
      tell(`failing writes during ${action}`, { faults, harmed: harmed.slice(0, 5) }, harmed.length === 0);
    }
    const { faults, harmed } = await failEveryWrite(join(folder, 'plain'), 'plainExport');
    tell(
      'control: failing writes during plainExport do harm',
      { faults, harmed: harmed.length },
      harmed.length > 0,
    );
  },
  damage() {
    const document = richDocument(folder);
    const pages = breakPages(document, join(folder, 'pages'));
    tell('broken pages', pages, pages.missed.length + pages.touched === 0);
    const bits = flipBits(document, join(folder, 'bits'), times(20_000));
    const changed = bits.noticed + bits.missed.length;
    tell(
      'single bits',
      { ...bits, share: bits.noticed / changed },
      bits.noticed >= changed * 0.999 && bits.touched === 0,
    );
  },
  async writers() {
    const report = await openTwice(join(folder, 'writers'), times(20));
    const isKept =
      report.refused === report.rounds && report.slowestRefusal < 1000 && report.slowestRelease < 100;
    tell('second opener', report, isKept);
  },
  restores() {
    const { restores, harmed } = restoreOverHotLog(join(folder, 'restores'), times(100));
    tell('restore over a hot log', { restores, harmed: harmed.slice(0, 5) }, harmed.length === 0);
    const control = restoreOverHotLog(join(folder, 'restores'), 10, plainCopy);
    tell(
      'control: a plain copy over a hot log does harm',
      { harmed: control.harmed.length },
      control.harmed.length > 0,
    );
  },
  actions() {
    const lists = undoLists(join(folder, 'lists'), times(10_000));
    tell('random actions undone and redone after a restart', lists, lists.harmed.length === 0);
    const long = undoLists(join(folder, 'long'), 3, () => Math.round(3000 * Math.min(1, Number(share))));
    const isLong = Number(share) < 1 || long.edits >= 3000;
    tell(
      '1,000 steps undone and redone after a restart, three times',
      long,
      long.harmed.length === 0 && isLong,
    );
  },
};

try {
  for (const [name, run] of Object.entries(promises)) if (only === '' || only === name) await run();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = isWhole ? 0 : 1;
