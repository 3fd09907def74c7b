import { readFileSync } from 'node:fs';
import { Decrypter, Encrypter } from 'age-encryption';
import { beforeAll, expect, test } from 'vitest';
import { lock, lockedName, unlock, unlockedName } from '../../../electron/services/passwordFile.ts';
import type { AppErrorCode } from '../../../shared/errors/appError.ts';
import { errorText } from '../../../shared/messages/errorText.ts';

const PASSWORD = '山梨の控え2026';
const contents = readFileSync(
  new URL('../../fixtures/workbooks/yamanashi-kpi-summary.xlsx', import.meta.url),
);
let locked: Uint8Array;
beforeAll(async () => {
  locked = await lock(contents, PASSWORD);
});

const open = (bytes: Uint8Array, password = PASSWORD) => unlock(bytes, password, '控え.bpd.age');
const refused = (code: AppErrorCode) => ({ code, detail: '控え.bpd.age' });

test('パスワードで元のとおりに開き、違うパスワードでは開かない', async () => {
  expect(Buffer.from(await open(locked)).equals(contents)).toBe(true);
  await expect(open(locked, `${PASSWORD} `)).rejects.toMatchObject(refused('passwordWrong'));
  expect(errorText(refused('passwordWrong'))).toContain('パスワードが違う');
  expect(Buffer.from(locked).includes(contents.subarray(0, 64))).toBe(false);
});

test('結合文字で打っても、合成済みの文字で打っても、同じパスワードである', async () => {
  const bytes = await lock(Buffer.from('x'), 'がぎぐげごがぎぐ');
  expect(Buffer.from(await open(bytes, 'がぎぐげごがぎぐ'.normalize('NFD'))).toString()).toBe('x');
});

test('一バイト変えられても、途中で切られても、ほかの種類のファイルでも、中身は少しも渡さない', async () => {
  const end = locked.length;
  const damaged = [3, 130, end - 1].map(at => {
    const bytes = new Uint8Array(locked);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    return bytes;
  });
  for (const bytes of [...damaged, locked.subarray(0, 5000), contents, new Uint8Array(0)]) {
    await expect(open(bytes)).rejects.toMatchObject(refused('lockedFileDamaged'));
  }
});

test('ほかの age のソフトで開け、ほかのソフトが作ったものも開ける', async () => {
  expect(Buffer.from(locked).toString('latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S{22} 17\n/);
  const decrypter = new Decrypter();
  decrypter.addPassphrase(PASSWORD);
  expect(Buffer.from(await decrypter.decrypt(locked)).equals(contents)).toBe(true);
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(12);
  encrypter.setPassphrase('another one');
  const theirs = await encrypter.encrypt(Buffer.from('theirs'));
  expect(Buffer.from(await open(theirs, 'another one')).toString()).toBe('theirs');
});

test('際限なく手間をかけさせるファイルは、計算を始めずに断る', async () => {
  const greedy = Buffer.from(Buffer.from(locked).toString('latin1').replace(' 17\n', ' 20\n'), 'latin1');
  const started = performance.now();
  await expect(open(greedy)).rejects.toMatchObject(refused('lockedFileDamaged'));
  expect(performance.now() - started).toBeLessThan(100);
});

test('名前は .age が付くだけで、元の名前に戻る', () => {
  expect(lockedName('配布資料_機密性2.pdf')).toBe('配布資料_機密性2.pdf.age');
  expect(unlockedName('控え.bpd.AGE')).toBe('控え.bpd');
  expect(unlockedName('控え.bpd')).toBeNull();
});
