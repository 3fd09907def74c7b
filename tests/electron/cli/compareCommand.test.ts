import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runBpd } from '../../../electron/cli/runBpd.ts';
import { createStore } from '../../../electron/db/store.ts';
import { freezeSnapshot } from '../../../electron/services/freezeSnapshot.ts';
import { startSession } from '../../../electron/services/session.ts';
import { put } from '../../../shared/commands/command.ts';
import { indicatorRecord, resultRecord, targetRecord } from '../../support/samplePlan.ts';
import { temporaryFolders } from '../../support/temporaryFolder.ts';

const folder = temporaryFolders();
const AT = '2025-05-01T00:00:00.000Z';
const moment = { branchId: 1, year: 2024, period: 'annual' } as const;

async function bpd(...args: string[]) {
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

test('compare は、版といまの内容の違いを、計算で変わったものと速報→確定も合わせて並べる', async () => {
  const path = join(folder(), '山梨.bpd');
  const store = createStore(path);
  store.begin({ id: 'a', label: '作成', command: put('branch', null, { id: 1, name: '山梨' }) }, AT);
  const session = startSession(store, () => AT);
  const before = resultRecord(1, '81.5％', { status: 'preliminary' });
  const steps = [
    put('indicator', null, indicatorRecord(1, { name: '受診率' })),
    put('target', null, targetRecord(1, '82.0％以上')),
    put('measurement', null, before),
  ];
  session.run({ id: 'b', label: '取込', command: { kind: 'batch', steps } });
  freezeSnapshot(session, { id: 'c', name: '7月評議会', moment, by: '山田' }, AT);
  const after = resultRecord(1, '83.0％', { status: 'final' });
  session.run({ id: 'd', label: '変更', command: put('measurement', before, after) });
  session.close();

  const { code, out } = await bpd('compare', path, '--from', '7月評議会', '--to', 'now');
  expect(code).toBe(0);
  expect(out).toContain('山梨支部 「7月評議会」→「いまの内容」 違い 4か所');
  expect(out).toContain('受診率：結果（令和6年度 年間）［数値・変更・速報→確定］\n    81.5％ → 83.0％');
  expect(out).toContain('受診率：評価（令和6年度 年間）［評価・変更・計算］\n    × → 〇');

  const json = JSON.parse((await bpd('compare', path, '--from', '7月評議会', '--to', 'now', '--json')).out);
  expect(json.changes[0]).toMatchObject({
    where: '受診率：結果',
    settled: true,
    words: [
      { text: '81.5％', kind: 'removed' },
      { text: '83.0％', kind: 'added' },
    ],
  });
  expect(await bpd('compare', path, '--from', '10月評議会', '--to', 'now')).toMatchObject({
    code: 1,
    out: '',
  });
  expect(await bpd('compare', path, '--from', '7月評議会')).toMatchObject({ code: 2 });
  expect((await bpd('compare', path, '--from', 'now', '--to', 'now')).out).toContain('違いはありません。');
});
