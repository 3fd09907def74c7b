import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { type Migration, migrate } from '../../../electron/db/migrate.ts';

const first: Migration = { version: 10, up: db => db.exec('CREATE TABLE a (x INTEGER) STRICT') };
const second: Migration = { version: 20, up: db => db.exec('ALTER TABLE a ADD COLUMN y TEXT') };
const broken: Migration = {
  version: 30,
  up(db) {
    db.exec('CREATE TABLE b (x INTEGER) STRICT');
    throw new Error('broken step');
  },
};
const version = (db: Database.Database) => db.pragma('user_version', { simple: true });

test('足りない段だけを順に進め、行は残る', () => {
  const db = new Database(':memory:');
  const backups: number[] = [];
  migrate(db, [first], '文書', v => backups.push(v));
  db.exec('INSERT INTO a VALUES (7)');
  expect(backups).toEqual([]); // a new file has nothing to lose
  migrate(db, [first, second], '文書', v => backups.push(v));
  expect(backups).toEqual([10]);
  expect(version(db)).toBe(20);
  expect(db.prepare('SELECT * FROM a').all()).toEqual([{ x: 7, y: null }]);
});

test('途中で失敗した移行は、何もなかったことになる', () => {
  const db = new Database(':memory:');
  migrate(db, [first], '文書', () => undefined);
  expect(() => migrate(db, [first, second, broken], '文書', () => undefined)).toThrow('broken step');
  expect(version(db)).toBe(10);
  expect(db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all()).toEqual(['a']);
  expect(db.pragma('table_info(a)')).toHaveLength(1);
});

test('控えが取れなければ移行しない', () => {
  const db = new Database(':memory:');
  migrate(db, [first], '文書', () => undefined);
  const fail = () => {
    throw new Error('no space');
  };
  expect(() => migrate(db, [first, second], '文書', fail)).toThrow('no space');
  expect(version(db)).toBe(10);
});

test('知らない新しい版には触らない', () => {
  const db = new Database(':memory:');
  db.pragma('user_version = 50');
  expect(() => migrate(db, [first], '文書', () => undefined)).toThrow('documentNewerThanApp');
  expect(version(db)).toBe(50);
});
