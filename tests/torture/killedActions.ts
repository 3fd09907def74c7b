import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkDocument } from '../../electron/db/checkDocument.ts';
import { openStore } from '../../electron/db/store.ts';
import { readForms } from '../../electron/excel/readWorkbook.ts';
import { openBackupFolder } from '../../electron/services/backups/backupFolder.ts';
import { restoreBackup } from '../../electron/services/backups/restoreBackup.ts';
import { systemClock } from '../../electron/services/clock.ts';
import { editFields, editPlanInputs } from '../../electron/services/editFields.ts';
import { storeReading } from '../../electron/services/importWorkbook.ts';
import { openDocument } from '../../electron/services/openDocument.ts';
import { writeFileSafely } from '../../electron/services/writeFileSafely.ts';
import type { RecordLists } from '../../shared/domain/planRecords.ts';
import { noCorrections, type Reading } from '../../shared/reading/reading.ts';
import { smallDocument } from './smallDocument.ts';

/** Something that writes, and what has to be true of what it leaves when it is killed. */
export interface KilledAction {
  /** What every run begins with, in a folder of its own. Runs once. */
  prepare(template: string): void | Promise<void>;
  /** Runs in the process that is killed; says "saved n" when the program would say 保存済み. */
  run(folder: string): void | Promise<void>;
  /** @param saved the last number it said; 0 for none. Null when all is well. */
  judge(folder: string, saved: number): string | null;
}

const document = (folder: string) => join(folder, '山梨.bpd');
const said = (number: number) => writeSync(1, `saved ${number}\n`);
const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));

/** Opens what was left and says what is wrong with it. */
function whole(folder: string, trouble: (lists: RecordLists) => string | null = () => null): string | null {
  const store = openStore(document(folder));
  try {
    return store.verify()[0] ?? trouble(store.load());
  } finally {
    store.close();
  }
}

const half = 'some of it is there, and some is not';
const old = Buffer.alloc(100_000, 'o');
const fresh = Buffer.alloc(300_000, 'n');

export const killedActions = {
  edit: {
    prepare: template => void smallDocument(template),
    run(folder) {
      const session = openDocument(document(folder), systemClock);
      for (let number = 1; number <= 5; number += 1) {
        const text = `${number}位`;
        const input = { indicatorId: 1, year: 2024, period: 'annual', field: 'actual', text } as const;
        editFields(session, { id: randomUUID(), label: '結果の変更', inputs: [input] });
        said(number);
      }
      session.close();
    },
    judge: judgeEdit,
  },
  paste: {
    prepare: template => void smallDocument(template),
    run(folder) {
      const session = openDocument(document(folder), systemClock);
      const table = session.plan.records.table.get('1');
      const rowIds = table?.rows.map(({ id }) => id) ?? [];
      const columnIds = table?.columns.map(({ id }) => id) ?? [];
      for (let number = 1; number <= 3; number += 1) {
        const texts = rowIds.flatMap(() => columnIds.map(() => `${number}`));
        const input = { kind: 'cells', tableId: 1, rowIds, columnIds, texts } as const;
        editPlanInputs(session, { id: randomUUID(), label: '貼り付け', inputs: [input] }, systemClock());
        said(number);
      }
      session.close();
    },
    judge: (folder, saved) =>
      whole(folder, ({ tableCell }) => {
        const [first] = tableCell;
        if (tableCell.some(({ text }) => text !== first?.text)) return half;
        return Number(first?.text ?? 0) < saved ? 'a paste is lost' : null;
      }),
  },
  import: {
    async prepare(template) {
      smallDocument(template);
      const bytes = readFileSync(fixture('workbooks/saitama-debt-recovery.xlsx'));
      const reading = await readForms(bytes, '債権.xlsx', noCorrections);
      writeFileSync(join(template, 'reading.json'), JSON.stringify(reading));
      writeFileSync(join(template, '債権.xlsx'), bytes);
    },
    run(folder) {
      const session = openDocument(document(folder), systemClock);
      const moment = { branchId: 1, year: 2024, period: 'annual' } as const;
      const bytes = readFileSync(join(folder, '債権.xlsx'));
      const reading = JSON.parse(readFileSync(join(folder, 'reading.json'), 'utf8')) as Reading;
      const workbook = { id: randomUUID(), fileName: '債権.xlsx', bytes, corrections: noCorrections, moment };
      storeReading(session, workbook, reading, systemClock);
      said(1);
      session.close();
    },
    judge: (folder, saved) =>
      whole(folder, ({ workbookSource, table }) => {
        if (workbookSource.length > 0 !== table.length > 1) return half;
        return saved > 0 && workbookSource.length === 0 ? 'an import is lost' : null;
      }),
  },
  migration: {
    prepare: template => copyFileSync(fixture('documents/schema20.bpd'), document(template)),
    run(folder) {
      openStore(document(folder)).close();
      said(1);
    },
    judge: folder =>
      whole(folder, ({ tableCell }) => (tableCell[0]?.text === '288件' ? null : 'a cell is lost')),
  },
  backup: {
    prepare: template => void smallDocument(template),
    async run(folder) {
      const session = openDocument(document(folder), systemClock);
      const path = openBackupFolder(document(folder)).nextPath('hand', systemClock());
      await session.store.backUpTo(path, async copy => checkDocument(copy));
      said(1);
      session.close();
    },
    judge(folder, saved) {
      const backups = openBackupFolder(document(folder));
      const made = backups.list();
      if (made.length < saved) return 'a backup is lost';
      return made.flatMap(({ id }) => checkDocument(backups.pathOf(id)))[0] ?? whole(folder);
    },
  },
  restore: {
    prepare(template) {
      smallDocument(template);
      smallDocument(join(template, 'backup'), '控え');
    },
    run(folder) {
      restoreBackup(document(folder), document(join(folder, 'backup')));
      said(1);
    },
    judge: (folder, saved) =>
      whole(folder, ({ branch }) => (saved > 0 && branch[0]?.name !== '控え' ? 'a restore is lost' : null)),
  },
  export: {
    prepare: template => writeFileSync(join(template, 'export.xlsx'), old),
    async run(folder) {
      await writeFileSafely(join(folder, 'export.xlsx'), fresh);
      said(1);
    },
    judge: (folder, saved) => judgeFile(join(folder, 'export.xlsx'), saved),
  },
  /** The control, which has to leave a half file: an export that is written in its place. */
  plainExport: {
    prepare: template => writeFileSync(join(template, 'export.xlsx'), old),
    run(folder) {
      writeFileSync(join(folder, 'export.xlsx'), fresh);
      said(1);
    },
    judge: (folder, saved) => judgeFile(join(folder, 'export.xlsx'), saved),
  },
  /** The control, which has to lose an edit: one that is said to be saved before it is. */
  hastyEdit: {
    prepare: template => void smallDocument(template),
    run(folder) {
      const session = openDocument(document(folder), systemClock);
      said(1);
      const input = { indicatorId: 1, year: 2024, period: 'annual', field: 'actual', text: '1位' } as const;
      editFields(session, { id: randomUUID(), label: '結果の変更', inputs: [input] });
      session.close();
    },
    judge: judgeEdit,
  },
} satisfies Record<string, KilledAction>;

export type KilledActionName = keyof typeof killedActions;

function judgeFile(path: string, saved: number): string | null {
  const bytes = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
  if (bytes.equals(fresh)) return null;
  if (!bytes.equals(old)) return 'half a file';
  return saved > 0 ? 'an export is lost' : null;
}

function judgeEdit(folder: string, saved: number): string | null {
  return whole(folder, ({ measurement }) => {
    const actual = measurement.find(({ kind }) => kind === 'actual');
    return Number(actual?.value ?? 0) < saved ? 'an edit is lost' : null;
  });
}
