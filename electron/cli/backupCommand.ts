import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { AppError } from '../../shared/errors/appError.ts';
import { backupReasonName } from '../../shared/safety/backupEntry.ts';
import { rescueLines } from '../../shared/safety/rescueReport.ts';
import { openStore } from '../db/store.ts';
import { openBackupFolder } from '../services/backups/backupFolder.ts';
import { systemClock } from '../services/clock.ts';
import { documentDesk } from '../services/documentDesk.ts';
import { openDocument } from '../services/openDocument.ts';
import { lock } from '../services/passwordFile.ts';
import { rescueDocument } from '../services/rescueDocument.ts';
import { writeFileSafely } from '../services/writeFileSafely.ts';
import { type Call, UsageError } from './arguments.ts';
import type { Outcome } from './commands.ts';
import { textTable } from './textTable.ts';

/** Makes a copy at a place of one's own, lists the backups the program keeps, or goes back to one of them. */
export async function backUpCommand(call: Call): Promise<Outcome> {
  if (call.list) return listed(call.file);
  if (call.restore !== null) return restored(call.file, call.restore);
  if (call.passwordFile !== null) return backUpLocked(call, call.passwordFile);
  const out = call.out ?? '';
  if (existsSync(out)) throw new AppError('documentExists', basename(out));
  const store = openStore(call.file);
  try {
    store.copyTo(out);
  } finally {
    store.close();
  }
  return { text: `控えを ${basename(out)} に作り、確かめました。`, json: { ok: true, file: basename(out) } };
}

/** The copy under a password; as it is nowhere but in a folder of the system's for passing things. */
async function backUpLocked({ file, out }: Call, passwordFile: string): Promise<Outcome> {
  const target = out ?? '';
  if (existsSync(target)) throw new AppError('documentExists', basename(target));
  const [password = ''] = readFileSync(passwordFile, 'utf8')
    .replace(/^\ufeff/, '')
    .split(/\r?\n/);
  if (password.length < LEAST) throw new UsageError(`パスワードは ${LEAST} 文字以上にしてください。`);
  const away = mkdtempSync(join(tmpdir(), `bpd-handing-${process.pid}-`));
  try {
    const copy = join(away, 'copy.bpd');
    const store = openStore(file);
    try {
      store.copyTo(copy);
    } finally {
      store.close();
    }
    await writeFileSafely(target, await lock(readFileSync(copy), password));
  } finally {
    rmSync(away, { recursive: true, force: true });
  }
  return {
    text: `パスワード付きの控えを ${basename(target)} に作り、確かめました。`,
    json: { ok: true, file: basename(target), locked: true },
  };
}

/** As in the window. */
const LEAST = 8;

function listed(file: string): Outcome {
  const backups = openBackupFolder(file).list();
  const rows = backups.map(({ number, at, reason, bytes }) => [
    String(number),
    at,
    backupReasonName[reason],
    String(bytes),
  ]);
  return {
    text:
      backups.length === 0 ? '控えはありません。' : textTable([['番号', '日時', 'わけ', 'バイト'], ...rows]),
    json: backups.map(({ id, ...shown }) => shown),
  };
}

async function restored(file: string, number: string): Promise<Outcome> {
  const backup = openBackupFolder(file)
    .list()
    .find(one => String(one.number) === number);
  if (backup === undefined) throw new AppError('backupUnknown');
  const desk = documentDesk(systemClock);
  try {
    desk.switchTo(file, () => openDocument(file, systemClock));
    await desk.restore(backup.id);
  } finally {
    desk.close();
  }
  return {
    text: `控え ${number}（${backup.at}）に戻しました。戻す前の内容も控えに残しています。`,
    json: { restored: backup.number, at: backup.at },
  };
}

/** What can be read of a damaged document, as a new one. */
export async function rescueCommand({ file, out }: Call): Promise<Outcome> {
  const target = out ?? '';
  if (!existsSync(file)) throw new AppError('documentMissing', basename(file));
  if (existsSync(target)) throw new AppError('documentExists', basename(target));
  const report = rescueDocument(file, target, systemClock);
  const made = `${basename(target)} を作りました。元のファイルはそのままです。`;
  return { text: [made, ...rescueLines(report)].join('\n'), json: report };
}
