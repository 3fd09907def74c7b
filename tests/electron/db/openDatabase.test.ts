import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { APPLICATION_ID } from '../../../electron/db/applicationId.ts';
import { newestVersion } from '../../../electron/db/migrations/index.ts';
import { createStore, openStore } from '../../../electron/db/store.ts';
import { AppError } from '../../../shared/errors/appError.ts';
import { temporaryFolders } from '../../support/temporaryFolder.ts';

const folder = temporaryFolders();

/** Opening must fail with `code`, leave the file byte for byte, and leave nothing beside it. */
function refuses(path: string, code: string) {
  const before = existsSync(path) ? readFileSync(path) : null;
  const beside = readdirSync(join(path, '..'));
  let caught: unknown;
  try {
    openStore(path).close();
  } catch (error) {
    caught = error;
  }
  expect(caught).toBeInstanceOf(AppError);
  expect((caught as AppError).code).toBe(code);
  if (before) expect(readFileSync(path).equals(before)).toBe(true);
  expect(readdirSync(join(path, '..'))).toEqual(beside);
}

function newDocument(): string {
  const path = join(folder(), '山梨.bpd');
  createStore(path).close();
  return path;
}

describe('文書でないものは開かず、手も加えない', () => {
  test('ないファイル', () => refuses(join(folder(), 'なし.bpd'), 'documentMissing'));
  test('空のファイル', () => {
    const path = join(folder(), '空.bpd');
    writeFileSync(path, '');
    refuses(path, 'notADocument');
  });
  test('文字だけのファイル', () => {
    const path = join(folder(), 'メモ.bpd');
    writeFileSync(path, 'これは文書ではありません。'.repeat(30));
    refuses(path, 'notADocument');
  });
  test('ほかのプログラムの SQLite ファイル', () => {
    const path = join(folder(), '他.bpd');
    const db = new Database(path);
    db.exec('CREATE TABLE t (x); INSERT INTO t VALUES (1)');
    db.close();
    refuses(path, 'notADocument');
  });
  test('新しい版の文書', () => {
    const path = newDocument();
    const db = new Database(path);
    db.pragma('journal_mode = DELETE');
    db.pragma('user_version = 99999');
    db.close();
    refuses(path, 'documentNewerThanApp');
  });
  test('読み取り専用の文書', () => {
    const path = newDocument();
    chmodSync(path, 0o444);
    refuses(path, 'documentReadOnly');
  });
  test('フォルダー', () => {
    const path = join(folder(), '支部.bpd');
    mkdirSync(path);
    expect(() => openStore(path)).toThrow('notADocument');
  });
  test('途中で切れた文書', () => {
    const path = newDocument();
    writeFileSync(path, readFileSync(path).subarray(0, 5000));
    expect(() => openStore(path)).toThrow(/documentDamaged|notADocument/);
  });
});

test('中が壊れた文書は、壊れていると言い、手を加えない', () => {
  const path = newDocument();
  const bytes = readFileSync(path);
  bytes.fill(0xab, 4096); // every page but the first
  writeFileSync(path, bytes);
  const open = () => {
    const store = openStore(path);
    try {
      store.load();
    } finally {
      store.close();
    }
  };
  expect(open).toThrow('documentDamaged');
  expect(readFileSync(path).equals(bytes)).toBe(true);
});

test('開いている文書は、もう一度は開けない。閉じれば開ける', () => {
  const path = newDocument();
  const first = openStore(path);
  expect(() => openStore(path)).toThrow('documentInUse');
  first.close();
  openStore(path).close();
});

test('既にある名前では作らず、既にある文書はそのまま', () => {
  const path = newDocument();
  const before = readFileSync(path);
  expect(() => createStore(path)).toThrow('documentExists');
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('文書には目印と版が入り、書き込みは電源断に耐える設定になる', () => {
  const path = newDocument();
  const db = new Database(path, { readonly: true });
  expect(db.pragma('application_id', { simple: true })).toBe(APPLICATION_ID);
  expect(db.pragma('user_version', { simple: true })).toBe(newestVersion);
  expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
  const strict = db
    .prepare(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
    )
    .pluck()
    .all();
  expect(strict).toEqual([]);
  db.close();
});
