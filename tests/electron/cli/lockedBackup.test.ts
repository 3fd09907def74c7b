import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseArguments } from '../../../electron/cli/arguments.ts';
import { commands } from '../../../electron/cli/commands.ts';
import { systemClock } from '../../../electron/services/clock.ts';
import { createDocument } from '../../../electron/services/createDocument.ts';
import { unlock } from '../../../electron/services/passwordFile.ts';
import { temporaryFolders } from '../../support/temporaryFolder.ts';

const folder = temporaryFolders();

async function run(...line: string[]) {
  const call = parseArguments(line);
  if (call === null) throw new Error('help was asked for');
  return commands[call.command](call);
}

test('パスワードのファイルを添えると、控えはそのパスワードだけで開き、ほかには何も残らない', async () => {
  const work = folder();
  const [path, out, words] = [join(work, '山梨.bpd'), join(work, '控え.bpd.age'), join(work, '言葉.txt')];
  createDocument(path, '山梨', systemClock).close();
  writeFileSync(words, '\ufeffやまなし-2026\r\n二行目は使わない\r\n');
  await run('backup', path, '--out', out, '--password-file', words);
  const opened = await unlock(readFileSync(out), 'やまなし-2026', '控え.bpd.age');
  expect(Buffer.from(opened).subarray(0, 15).toString()).toBe('SQLite format 3');
  expect(readdirSync(work).sort()).toEqual(['山梨.bpd', '控え.bpd.age', '言葉.txt'].sort());
  await expect(run('backup', path, '--out', out, '--password-file', words)).rejects.toThrow('documentExists');
  writeFileSync(words, '短い');
  const other = join(work, '別.age');
  await expect(run('backup', path, '--out', other, '--password-file', words)).rejects.toThrow('8 文字以上');
  expect(existsSync(other)).toBe(false);
});
