import { mkdirSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { checkDocument } from '../../electron/db/checkDocument.ts';
import { openStore } from '../../electron/db/store.ts';
import { openBackupFolder } from '../../electron/services/backups/backupFolder.ts';
import { keepBackups } from '../../electron/services/backups/backupKeeper.ts';
import { restoreBackup } from '../../electron/services/backups/restoreBackup.ts';
import { systemClock } from '../../electron/services/clock.ts';
import { editFields } from '../../electron/services/editFields.ts';
import { openDocument } from '../../electron/services/openDocument.ts';
import { writeFileSafely } from '../../electron/services/writeFileSafely.ts';
import { breakDisk, type DiskFault, EIO, ENOSPC } from './disk/brokenDisk.ts';
import type { FaultReport, FaultyAction } from './faults.ts';
import { smallDocument } from './smallDocument.ts';

/**
 * Runs in a process on the watched disk: lets every single write, truncation and sync of an action fail, once and
 * from then on, and looks at what is left. Arguments: the folder, the action.
 */
const [, , folder = '', action = 'edit'] = process.argv;

const old = Buffer.alloc(200_000, 'o');
const whole = Buffer.alloc(300_000, 'n');

/** What an action leaves, seen on a disk that works again: null when all is well. */
type Outcome = () => string | null;

const actions: Record<FaultyAction, (path: string) => Promise<Outcome>> = {
  async edit(path) {
    let saved = 0;
    let refused = 0;
    const session = openDocument(path, systemClock);
    for (let number = 1; number <= 3; number += 1) {
      const text = `${number}位`;
      const input = { indicatorId: 1, year: 2024, period: 'annual', field: 'actual', text } as const;
      try {
        editFields(session, { id: `edit-${number}`, label: '変更', inputs: [input] });
        saved = number;
      } catch {
        refused += 1;
      }
    }
    const shown = session.plan.records.indicator.size; // reading goes on
    try {
      session.close();
    } catch {
      // closing writes, too
    }
    return () => {
      if (shown !== 1) return 'nothing could be read any more';
      const store = openStore(path);
      const troubles = store.verify();
      const actual = store.load().measurement.find(({ kind }) => kind === 'actual');
      store.close();
      if (Number(actual?.value ?? 0) < saved) return `lost ${saved} (refused ${refused})`;
      return troubles[0] ?? null;
    };
  },
  async backup(path) {
    const session = openDocument(path, systemClock);
    const keeper = keepBackups(session, systemClock, { first: 1e9, every: 1e9 });
    const made = await keeper.backUp('hand').then(
      () => true,
      () => false,
    );
    keeper.stop();
    session.close();
    return () => {
      const backups = openBackupFolder(path);
      const found = backups.list().flatMap(({ id }) => checkDocument(backups.pathOf(id)));
      if (made && backups.list().length === 0) return 'a backup that was made is not there';
      return found[0] ?? checkDocument(path)[0] ?? null;
    };
  },
  async restore(path) {
    let succeeded = true;
    try {
      restoreBackup(path, join(folder, 'backup.bpd'));
    } catch {
      succeeded = false;
    }
    return () => {
      const store = openStore(path);
      const name = store.load().branch[0]?.name;
      const troubles = store.verify();
      store.close();
      if (succeeded && name !== '控え') return 'a restore that succeeded is not there';
      return troubles[0] ?? null;
    };
  },
  async export() {
    const target = join(folder, 'export.xlsx');
    const written = await writeFileSafely(target, whole).then(
      () => true,
      () => false,
    );
    return () => exportTrouble(target, written);
  },
  async plainExport() {
    const target = join(folder, 'export.xlsx');
    try {
      writeFileSync(target, whole);
    } catch {
      return () => exportTrouble(target, false);
    }
    return () => exportTrouble(target, true);
  },
  async read(path) {
    const session = openDocument(path, systemClock);
    const { size } = session.plan.records.indicator;
    session.close();
    return () => (size === 1 ? null : 'nothing could be read');
  },
};

function exportTrouble(target: string, written: boolean): string | null {
  const bytes = readFileSync(target);
  if (bytes.equals(whole)) return null;
  return written || !bytes.equals(old) ? 'half a file' : null;
}

async function faultsOf(name: FaultyAction): Promise<FaultReport> {
  const report: FaultReport = { faults: 0, harmed: [] };
  const perform = actions[name];
  for (const on of ['once', 'always'] as const) {
    for (const errno of [ENOSPC, EIO]) {
      for (let at = 1; ; at += 1) {
        const path = prepare();
        const fault: DiskFault = { at, on, errno };
        breakDisk(fault);
        const outcome = await perform(path);
        const operations = breakDisk(null);
        report.faults += 1;
        const harm = told(outcome);
        if (harm !== null) report.harmed.push(`${JSON.stringify(fault)}: ${harm}`);
        if (operations < at) break;
      }
    }
  }
  return report;
}

function told(outcome: Outcome): string | null {
  try {
    return outcome();
  } catch (error) {
    return String(error);
  }
}

const documents = join(folder, 'documents');
const [template, backup] = ['山梨', '控え'].map(name => {
  const made = smallDocument(join(folder, name), name);
  return readFileSync(made);
});

/** Every fault meets the same document. */
function prepare(): string {
  rmSync(documents, { recursive: true, force: true });
  mkdirSync(documents, { recursive: true });
  const path = join(documents, '山梨.bpd');
  writeFileSync(path, template ?? '');
  writeFileSync(join(folder, 'backup.bpd'), backup ?? '');
  writeFileSync(join(folder, 'export.xlsx'), old);
  return path;
}

writeSync(1, `${JSON.stringify(await faultsOf(action as FaultyAction))}\n`);
