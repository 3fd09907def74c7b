import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'demo-out');
const cli = join(root, 'electron', 'cli.ts');

/** `npm run demo`: the whole main job without a window, by the command line a person would use. */
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const workbook = join(out, '元のブック.xlsx');
const document = join(out, '山梨.bpd');
copyFileSync(join(root, 'tests', 'fixtures', 'workbooks', 'yamanashi-kpi-summary.xlsx'), workbook);

bpd('1. ブックを取り込む', 'import', workbook, '--into', document);
bpd('2. KPI の状況', 'status', document);
bpd(
  '3. 結果を直すと、差・達成度・評価が続いて変わる',
  'set',
  document,
  '--indicator',
  '1',
  '--field',
  'actual',
  '--value',
  '14位',
);
bpd('4. 元に戻す', 'undo', document);
bpd('5. やり直す', 'redo', document);
bpd(
  '6. 直したセルだけをブックの写しに書き戻す',
  'export',
  document,
  '--workbook',
  workbook,
  '--out',
  join(out, '書き戻したブック.xlsx'),
);
bpd(
  '7. 配布資料',
  'handout',
  document,
  '--kind',
  'kpi',
  '--document-no',
  '資料１',
  '--confidentiality',
  '機密性1',
  '--out',
  join(out, '目標達成状況.pdf'),
);
bpd('8. 文書を確かめる', 'verify', document);
process.stdout.write(`\nできたファイル: ${out}\n`);

function bpd(title: string, ...args: string[]): void {
  process.stdout.write(`\n■ ${title}\n`);
  const run = spawnSync(process.execPath, [cli, ...args], { stdio: 'inherit' });
  if (run.status !== 0) process.exit(run.status ?? 1);
}
