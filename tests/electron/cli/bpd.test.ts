import { execFile } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { runBpd } from '../../../electron/cli/runBpd.ts';
import { createStore, openStore } from '../../../electron/db/store.ts';
import { parseWorkbook } from '../../../electron/excel/parseWorkbook.ts';
import { addressOf } from '../../../shared/reading/workbookCells.ts';
import { temporaryFolders } from '../../support/temporaryFolder.ts';

const folder = temporaryFolders();
const launcher = fileURLToPath(new URL('../../../build/bpd.mjs', import.meta.url));
const fixture = fileURLToPath(
  new URL('../../fixtures/workbooks/yamanashi-kpi-summary.xlsx', import.meta.url),
);

interface Answer {
  code: number;
  out: string;
  err: string;
}

/** The command as a person starts it: a process of its own. */
function bpdProcess(...args: string[]): Promise<Answer> {
  return new Promise(resolve => {
    execFile(process.execPath, [launcher, ...args], { encoding: 'utf8' }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, out, err });
    });
  });
}

/** The same command without the second a process takes to start: for all that is not about processes. */
async function bpd(...args: string[]): Promise<Answer> {
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

async function json(...args: string[]) {
  return successful(await bpd(...args, '--json'));
}

function successful({ code, out, err }: Answer) {
  expect(err).toBe('');
  expect(code).toBe(0);
  return JSON.parse(out);
}

async function imported(run = json): Promise<{ work: string; document: string; workbook: string }> {
  const work = folder();
  const workbook = join(work, 'KPI.xlsx');
  copyFileSync(fixture, workbook);
  const document = join(work, '山梨.bpd');
  const result = await run('import', workbook, '--into', document);
  expect(result.imported).toEqual({ indicators: 6, tables: 0, narratives: 0 });
  return { work, document, workbook };
}

/** Every cell's text of a workbook, by address. */
function cellTexts(path: string): Map<string, string> {
  const { sheets } = parseWorkbook(readFileSync(path), 'KPI.xlsx');
  return new Map(
    sheets.flatMap(sheet =>
      sheet.cells.map(cell => [`${sheet.name}!${addressOf(cell.row, cell.column)}`, cell.text] as const),
    ),
  );
}

test('取込から状況・訂正・取り消し・書き戻し・検査まで、シェルだけでできる', async () => {
  const json = async (...args: string[]) => successful(await bpdProcess(...args, '--json'));
  const { work, document, workbook } = await imported(json);

  const status = await json('status', document);
  expect(status).toMatchObject({ branch: '山梨', fiscalYear: 2024 });
  expect(status.indicators.map((one: { mark: { text: string } }) => one.mark.text)).toEqual([
    '×',
    '〇',
    '〇',
    '－',
    '〇',
    '〇',
  ]);
  expect(status.indicators[2]).toMatchObject({
    no: '3',
    isKpi: true,
    target: { text: '54.1%以上', comparator: '>=', value: 54.1, decimals: 1, unit: '%' },
    actual: { text: '56.16%', value: 56.16, decimals: 2, unit: '%', asOf: '2025-03-31' },
    difference: { text: '2.06ポイント', value: 2.06, unit: 'pt' },
    achievement: { text: '104％', value: 104 },
    met: true,
    computedMark: { text: '〇' },
    override: null,
  });

  const set = await json('set', document, '--indicator', '1', '--field', 'actual', '--value', '14位');
  expect(set.changed).toEqual(
    expect.arrayContaining([
      { key: '1/2024/annual/actual', before: '16位', after: '14位' },
      { key: '1/2024/annual/mark', before: '×', after: '〇' },
    ]),
  );
  expect((await json('undo', document)).undone).toBe('結果の変更');
  expect((await json('status', document)).indicators[0].mark.text).toBe('×');
  await json('redo', document);
  await json('set', document, '--indicator', '全被保険者数', '--field', 'actual', '--value', '57.2');
  expect((await json('history', document)).map((entry: { action: string }) => entry.action)).toEqual([
    'run',
    'redo',
    'undo',
    'run',
    'run',
    'create',
  ]);

  const out = join(work, '書き戻し.xlsx');
  const exported = await json('export', document, '--workbook', workbook, '--out', out);
  expect(exported.written.sort()).toEqual(['目標達成状況!F5', '目標達成状況!F7', '目標達成状況!G5']);
  expect(exported.partsTouched).toEqual(['xl/worksheets/sheet1.xml']);
  const [before, after] = [cellTexts(workbook), cellTexts(out)];
  const different = [...before].filter(([cell, text]) => after.get(cell) !== text).map(([cell]) => cell);
  expect(different.sort()).toEqual(exported.written);
  expect(after.get('目標達成状況!F5')).toBe('14位\n令和5年度実績');
  expect(after.get('目標達成状況!F7')).toBe('57.20%');
  expect(readFileSync(workbook).equals(readFileSync(fixture))).toBe(true);

  expect(await json('verify', document)).toMatchObject({ ok: true, troubles: [] });
  expect(await bpdProcess('nothing')).toMatchObject({ code: 2, out: '' });
});

test('評価を手で付けるには理由が要り、付けた評価と計算した評価が両方出る', async () => {
  const { document } = await imported();
  const mark = ['set', document, '--indicator', '6', '--field', 'mark', '--value', '×'];
  const refused = await bpd(...mark);
  expect(refused.code).toBe(1);
  expect(refused.err).toContain('理由');
  await json(...mark, '--reason', '一者応札の数え方を見直すため', '--by', '山田');
  const [, , , , , sixth] = (await json('status', document)).indicators;
  expect(sixth).toMatchObject({
    mark: { text: '×' },
    computedMark: { text: '〇' },
    override: { mark: '×', reason: '一者応札の数え方を見直すため', by: '山田' },
  });
  expect(sixth.explanation).toContain('山田');
});

test('負の数、内訳つきの結果、空の結果も入れられる', async () => {
  const { document } = await imported();
  const set = async (value: string) => {
    await json('set', document, '--indicator', '6', '--field', 'actual', '--value', value);
    return (await json('status', document)).indicators[5];
  };
  expect(await set('-1.5')).toMatchObject({ actual: { text: '▲1.5%', value: -1.5 } });
  expect(await set('5.9％（1件/17件中）')).toMatchObject({
    actual: { text: '5.9％（1件/17件中）', value: 5.9 },
  });
  expect(await set('')).toMatchObject({ actual: null, mark: null });
});

test('同じブックをもう一度取り込んでも指標は増えない', async () => {
  const { document, workbook } = await imported();
  await json('import', workbook, '--into', document);
  expect((await json('status', document)).indicators).toHaveLength(6);
});

test('配布資料の PDF と HTML ができる', async () => {
  const { work, document } = await imported();
  const pdf = join(work, '資料.pdf');
  expect(await json('handout', document, '--kind', 'kpi', '--out', pdf)).toEqual({ pages: 1 });
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  const html = join(work, '資料.html');
  await json('handout', document, '--kind', 'kpi', '--out', html);
  expect(readFileSync(html, 'utf8')).toContain('健康宣言事業所数');
  // a workbook of KPIs alone has no headings: all the same they are printed
  const annual = join(work, '結果.html');
  const { pages } = await json(
    'handout',
    document,
    '--kind',
    'annual',
    '--out',
    annual,
    '--title',
    '事業の結果',
  );
  expect(pages).toBe(4); // cover, contents, summary, items
  expect(readFileSync(annual, 'utf8')).toContain('<h1>事業の結果</h1>');
});

test('見本と控えができる', async () => {
  const work = folder();
  const sample = join(work, '見本.bpd');
  expect(await json('sample', '--out', sample)).toEqual({ branches: ['山梨', '埼玉'] });
  const copy = join(work, '控え.bpd');
  await json('backup', sample, '--out', copy);
  expect((await json('status', copy)).indicators).toHaveLength(21);
});

describe('困った入力は日本語の一文と終了コードで返り、何も変わらない', () => {
  test.each([
    ['なし.xlsx', null, '見つかりません'],
    ['空.xlsx', '', '空のファイル'],
    ['メモ.xlsx', 'ただの文章です', 'ブックではありません'],
    ['~$KPI.xlsx', 'x', '一時ファイル'],
  ])('%s', async (name, content, sentence) => {
    const work = folder();
    const path = join(work, name);
    if (content !== null) writeFileSync(path, content);
    const document = join(work, '新規.bpd');
    for (const args of [
      ['read', path],
      ['import', path, '--into', document],
    ]) {
      const { code, out, err } = await bpd(...args);
      expect(code).toBe(1);
      expect(out).toBe('');
      expect(err.trim().split('\n')).toHaveLength(1);
      expect(err).toContain(sentence);
    }
    expect(existsSync(document)).toBe(false);
  });

  test('パスワード付きのブック', async () => {
    const path = join(folder(), '秘密.xlsx');
    const ole = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    writeFileSync(
      path,
      Buffer.concat([ole, Buffer.alloc(2000), Buffer.from('EncryptedPackage\0', 'utf16le')]),
    );
    const { code, err } = await bpd('read', path);
    expect(code).toBe(1);
    expect(err).toContain('「秘密.xlsx」はパスワードで保護されています。何も取り込んでいません。');
  });

  test('文書でないもの、新しい版、読み取り専用、使用中、空の文書', async () => {
    const { work, document } = await imported();
    const refused = async (path: string) => {
      const { code, out, err } = await bpdProcess('status', path);
      expect([code, out, err.trim().split('\n').length]).toEqual([1, '', 1]);
      return err;
    };
    const fake = join(work, '偽物.bpd');
    writeFileSync(fake, '文書ではありません'.repeat(20));
    expect(await refused(fake)).toContain('「偽物.bpd」は支部プランデスクの文書ではありません');

    const newer = join(work, '未来.bpd');
    const bytes = readFileSync(document);
    bytes.writeUInt32BE(99_999, 60);
    writeFileSync(newer, bytes);
    expect(await refused(newer)).toContain('「未来.bpd」は新しい版のアプリで保存されています');
    expect(readFileSync(newer).equals(bytes)).toBe(true);

    const store = openStore(document);
    expect(await refused(document)).toContain('別のウィンドウまたは別のプログラムで開かれています');
    store.close();
    chmodSync(document, 0o444);
    expect(await refused(document)).toContain('読み取り専用のため開けません');

    const empty = join(work, '空の支部.bpd');
    createStore(empty).close();
    expect(await refused(empty)).toContain('まだ目標も結果もありません');
  });

  test('数値の欄に文字を入れる', async () => {
    const { document } = await imported();
    const { code, err } = await bpd(
      'set',
      document,
      '--indicator',
      '3',
      '--field',
      'actual',
      '--value',
      'まあまあ',
    );
    expect(code).toBe(1);
    expect(err).toContain('「まあまあ」は数値として読めません');
    expect((await json('status', document)).indicators[2].actual.text).toBe('56.16%');
  });

  test('ない指標、あいまいな指標、ない年度', async () => {
    const { document } = await imported();
    const set = (name: string) =>
      bpd('set', document, '--indicator', name, '--field', 'actual', '--value', '1');
    expect((await set('存在しない')).err).toContain('見つかりません');
    expect((await set('割合')).err).toContain('複数あります');
    expect((await bpd('status', document, '--year', '2019')).err).toContain('令和元年度');
  });

  test('文書と同じ名前のものがない様式へは書き込まない', async () => {
    const { work, document } = await imported();
    const other = join(work, '別.xlsx');
    copyFileSync(
      fileURLToPath(new URL('../../fixtures/workbooks/yamanashi-guidance.xlsx', import.meta.url)),
      other,
    );
    const out = join(work, 'out.xlsx');
    const { code, err } = await bpd('export', document, '--workbook', other, '--out', out);
    expect(code).toBe(1);
    expect(err).toContain('同じ名前のものがありません');
    expect(existsSync(out)).toBe(false);
  });

  test('書き込めない場所への書き出しは、途中のファイルを残さない', async () => {
    const { work, document, workbook } = await imported();
    const before = readdirSync(work).sort();
    const { code, err } = await bpd(
      'export',
      document,
      '--workbook',
      workbook,
      '--out',
      join(work, 'ない', 'x.xlsx'),
    );
    expect(code).toBe(1);
    expect(err).toContain('書き込めません');
    expect(readdirSync(work).sort()).toEqual(before);
  });

  test.each([
    [['nothing'], '「nothing」というコマンドはありません'],
    [['import', 'a.xlsx'], '--into'],
    [['status'], 'ファイルを指定'],
    [['status', 'a.bpd', '--year', '令和6'], '西暦4桁'],
    [['status', 'a.bpd', '--nonsense'], '--nonsense'],
    [['handout', 'a.bpd', '--kind', 'kpi'], '--out'],
  ])('使い方の誤り %j は終了コード 2', async (args, sentence) => {
    const { code, err } = await bpd(...args);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
  });
});

test('検算は見本の知られた誤りだけを挙げ、切捨ての癖は誤りにしない', async () => {
  const sample = join(folder(), '見本.bpd');
  await json('sample', '--out', sample);
  const report = await json('check', sample);
  expect(report.checked).toBeGreaterThanOrEqual(266);
  const listed = report.findings.map(({ rule, printed, computed }: Record<string, unknown>) => [
    rule,
    printed,
    computed,
  ]);
  expect(listed).toContainEqual(['achievement', 77, 76]);
  expect(listed).toContainEqual(['sum', 168839, 244116]);
  expect(listed).toContainEqual(['sum', 186778, 298708]);
  expect(listed).toContainEqual(['malformed-number', '1,0760人', 10760]);
  expect(listed).toHaveLength(12);
  expect(report.habits).toEqual([{ where: expect.stringContaining('登録率'), rounding: 'truncate' }]);
});

test('取り込んだブックの差や評価も、文書の検算で元のセルとともに挙げる', async () => {
  const { document } = await imported();
  expect((await json('check', document)).findings).toEqual([]);
  await json('set', document, '--indicator', '6', '--field', 'target', '--value', '前年度比5％減');
  const { findings } = await json('check', document);
  expect(findings).toMatchObject([
    { rule: 'formula', severity: 'notice', cell: '目標達成状況!E10', printed: '前年度比5％減' },
  ]);
});

test('元のブックがなくても、新しいブックに書き出せる', async () => {
  const work = folder();
  const document = join(work, '見本.bpd');
  await bpd('sample', '--out', document);
  const out = join(work, '新しいブック.xlsx');
  const range = ['--branch', '埼玉', '--period', 'q3'];
  const made = await json(
    'export',
    document,
    '--new',
    'all',
    ...range,
    '--document-no',
    '資料４',
    '--out',
    out,
  );
  expect(made).toMatchObject({ kind: 'all', sheets: 26 });
  const { indicators } = await json('read', out);
  const { indicators: stored } = await json('status', document, ...range);
  expect(indicators.slice(0, stored.length).map((one: { name: string }) => one.name)).toEqual(
    stored.map((one: { name: string }) => one.name),
  );

  const before = readFileSync(out);
  chmodSync(out, 0o444);
  const refused = await bpd('export', document, '--new', 'kpi', '--out', out);
  expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('書き込めません') });
  expect(readFileSync(out).equals(before)).toBe(true);

  const other = join(work, '別.xlsx');
  for (const [options, sentence] of [
    [['--new', 'kpi', '--year', '2019'], '令和元年度'],
    [['--new', '全部'], '--new は'],
    [[], 'どちらか一方'],
    [['--new', 'tables', '--period', 'm05'], '書き出すものがありません'],
  ] as const) {
    const { code, err } = await bpd('export', document, ...options, '--out', other);
    expect([code > 0, err]).toEqual([true, expect.stringContaining(sentence)]);
  }
  expect(existsSync(other)).toBe(false);
});
