import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runBpd } from '../../../electron/cli/runBpd.ts';
import { temporaryFolders } from '../../support/temporaryFolder.ts';

const folder = temporaryFolders();

async function bpd(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const answer = { out: '', err: '' };
  const code = await runBpd(args, {
    out: text => {
      answer.out += text;
    },
    err: text => {
      answer.err += text;
    },
  });
  return { code, ...answer };
}

test('次の期間に引き継ぎ、二度目と空の引き継ぎ元は断り、元に戻せる', async () => {
  const document = join(folder(), '見本.bpd');
  await bpd('sample', '--out', document);
  const carry = (...args: string[]) =>
    bpd('carry', document, '--from', '2024/q3', '--branch', '埼玉', ...args);

  const done = await carry('--to', '2024/q4', '--json');
  expect(done.err).toBe('');
  const { from, to, carried, command } = JSON.parse(done.out);
  expect([from, to]).toEqual([
    { year: 2024, period: 'q3' },
    { year: 2024, period: 'q4' },
  ]);
  expect(carried).toMatchObject({ sections: 0, targets: 0 });
  expect(carried.tables).toBeGreaterThan(5);
  // a plan holds for the whole year: it bears no sign
  expect(carried.stale).toBeGreaterThanOrEqual(carried.tables + carried.statuses);
  expect(carried.stale).toBeLessThan(carried.tables + carried.statuses + carried.plans);
  expect(command).toMatch(/./);

  expect(await carry('--to', '2024/q4')).toMatchObject({
    code: 1,
    err: expect.stringContaining('何も変更していません'),
  });
  expect((await carry('--to', '2024/q4', '--only-missing')).out).toContain('もうありません');
  expect((await carry('--to', '2025/q1', '--json')).code).toBe(0);
  const empty = await bpd('carry', document, '--from', '2021/q2', '--to', '2021/q3');
  expect(empty).toMatchObject({ code: 1, err: expect.stringContaining('令和3年度 第2四半期には') });
  expect((await carry('--to', '第4四半期')).code).toBe(2);
  expect((await carry('--to', '2025/q2', '--with', '本文')).code).toBe(2);
  expect((await bpd('undo', document)).out).toContain('令和7年度 第1四半期への引き継ぎ');
});
