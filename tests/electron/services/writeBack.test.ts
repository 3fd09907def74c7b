import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { patchWorkbook } from '../../../electron/excel/patchWorkbook.ts';
import { createDocument } from '../../../electron/services/createDocument.ts';
import { exportInto, exportSource, fillForm } from '../../../electron/services/exportWorkbook.ts';
import { importWorkbook } from '../../../electron/services/importWorkbook.ts';
import type { Session } from '../../../electron/services/session.ts';
import { put } from '../../../shared/commands/command.ts';
import { editField } from '../../../shared/commands/editField.ts';
import { editPlan } from '../../../shared/commands/editPlan.ts';
import type { Moment } from '../../../shared/domain/moment.ts';
import { tableCellKey } from '../../../shared/domain/tableRecords.ts';
import { noCorrections } from '../../../shared/reading/reading.ts';
import { addressOf } from '../../../shared/reading/workbookCells.ts';
import { temporaryFolders } from '../../support/temporaryFolder.ts';
import { fixture, partText, refusal, unzip } from '../excel/support.ts';

const folder = temporaryFolders();
const AT = '2025-05-01T00:00:00.000Z';
const clock = () => AT;
const moment: Moment = { branchId: 1, year: 2024, period: 'q3' };
let edits = 0;

async function imported(fileName: string): Promise<Session> {
  const session = createDocument(join(folder(), '山梨.bpd'), '山梨', clock);
  await takeIn(session, fileName);
  return session;
}

function takeIn(session: Session, fileName: string, bytes: Uint8Array = fixture(fileName)) {
  const id = `import-${++edits}`;
  return importWorkbook(session, { id, fileName, bytes, corrections: noCorrections, moment }, clock);
}

/** Types into the place of the document that a cell of the workbook belongs to. */
function type(session: Session, cell: string, text: string, part: 'main' | 'prior' = 'main'): void {
  const { records } = session.plan;
  const command = (() => {
    for (const { sheet, tableId, rows, columns } of records.tableLink.values()) {
      for (const { id: rowId, row } of rows) {
        const column = columns.find(
          one =>
            `${sheet}!${addressOf(row, one.column)}` === cell && (one.part === 'whole' || one.part === part),
        );
        if (column)
          return editPlan(session.plan, { kind: 'cell', tableId, rowId, columnId: column.id, text }, AT);
      }
    }
    for (const { sheet, address, field, passageId } of records.passageLink.values()) {
      if (`${sheet}!${address}` !== cell) continue;
      const change = field === 'mark' ? { mark: text } : { text };
      return editPlan(session.plan, { kind: 'passage', passageId, change }, AT);
    }
    for (const { sheet, address, field, indicatorId } of records.cellLink.values()) {
      if (`${sheet}!${address}` !== cell) continue;
      if (field !== 'target' && field !== 'actual' && field !== 'numerator') continue;
      return editField(session.plan, { indicatorId, year: 2024, period: 'q3', field, text });
    }
    return null;
  })();
  if (command === null) throw new Error(`nothing belongs to ${cell}`);
  session.run({ id: `edit-${++edits}`, label: '変更', command });
}

/** Which parts differ in any byte, headers included. */
function differingParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [unzip(before), unzip(after)];
  expect(now.map(({ name }) => name)).toEqual(old.map(({ name }) => name));
  return old
    .filter(({ packed, localHeader, centralHeader }, at) => {
      const other = now[at];
      return !(
        other?.packed.equals(packed) &&
        other.localHeader.equals(localHeader) &&
        other.centralHeader.equals(centralHeader)
      );
    })
    .map(({ name }) => name);
}

/** The cells of a sheet's XML by address, and the XML without them. */
function cellsOf(xml: string): { cells: Map<string, string>; rest: string } {
  const cells = new Map<string, string>();
  const rest = xml.replace(/<c r="([A-Z]+\d+)"(?:[^>]*\/>|[\s\S]*?<\/c>)/g, (cell, address) => {
    cells.set(address, cell);
    return '';
  });
  return { cells, rest };
}

interface Case {
  file: string;
  typed: [cell: string, text: string, part?: 'prior'][];
  /** What stands in the written cells, besides their style. */
  holds: Record<string, RegExp>;
}

const inline = (text: string) => new RegExp(`t="inlineStr"><is><t[^>]*>${text}</t></is></c>$`);
const value = (text: string) => new RegExp(`^<c r="[A-Z]+\\d+"( s="\\d+")?><v>${text}</v></c>$`);

const cases: Case[] = [
  {
    file: 'yamanashi-kpi-summary.xlsx',
    typed: [
      ['目標達成状況!F7', '57.01%'],
      ['目標達成状況!F9', '1,140事業所'],
      ['目標達成状況!F5', '14位'],
    ],
    holds: {
      F7: value('0.5701'),
      F9: value('1140'),
      F5: inline('14位\n令和5年度実績'),
    },
  },
  {
    file: 'yamanashi-guidance.xlsx',
    typed: [['被保険者!C6', '3,561']],
    holds: { C6: value('3561') },
  },
  {
    file: 'yamanashi-declarations.xlsx',
    typed: [['エントリー数!C6', '１２６社']],
    holds: { C6: /./ },
  },
  {
    file: 'yamanashi-checkups.xlsx',
    typed: [
      ['健診!C7', '78,900件'],
      ['健診!D24', '37日'],
    ],
    holds: { C7: value('78900'), D24: value('37') },
  },
  {
    file: 'saitama-q3-progress.xlsx',
    typed: [
      ['実施状況!C7', '7月の評議会で議論した。'],
      ['実施状況!B101', '=支部広報計画を作る。'],
    ],
    holds: { C7: inline('7月の評議会で議論した。'), B101: inline('=支部広報計画を作る。') },
  },
  {
    file: 'saitama-debt-recovery.xlsx',
    typed: [['債権回収（第3四半期）!D8', '300件']],
    holds: { D8: value('300') },
  },
  {
    file: 'saitama-monthly-rates.xlsx',
    typed: [
      ['回収率!D11', '80.10'],
      ['文書勧奨!E5', '9.4％'],
    ],
    holds: { D11: value('80.10'), E5: inline('9.4％') },
  },
  {
    file: 'saitama-publications.xlsx',
    typed: [
      ['広報物の発行状況!C5', '8,000通'],
      ['広報物の発行状況!D5', '119,300部', 'prior'],
    ],
    holds: { C5: inline('8,000通\n（5,725通）'), D5: inline('125,600部\n（119,300部）') },
  },
];

describe('支部のブックへの書き戻し', () => {
  test.each(cases)('$file は、直したセルだけが変わり、ほかの部品は1バイトも変わらない', async one => {
    const session = await imported(one.file);
    for (const [cell, text, part] of one.typed) type(session, cell, text, part);
    const bytes = fixture(one.file);
    const { bytes: after, written, partsTouched } = await exportSource(session, 1);
    for (const [cell] of one.typed) expect(written).toContain(cell);
    expect(differingParts(bytes, after)).toEqual(partsTouched);
    expect(partsTouched.filter(part => !/worksheets\/sheet\d+\.xml|^xl\/workbook\.xml/.test(part))).toEqual(
      [],
    );
    const addresses = new Set(written.map(cell => cell.slice(cell.lastIndexOf('!') + 1)));
    const seen = new Map<string, string>();
    for (const part of partsTouched.filter(name => /sheet\d+\.xml$/.test(name))) {
      const [old, now] = [cellsOf(partText(bytes, part)), cellsOf(partText(after, part))];
      expect(now.rest).toBe(old.rest);
      for (const [address, cell] of now.cells) {
        const before = old.cells.get(address) ?? '';
        if (cell === before) continue;
        // Results that hang on a written cell are gone; everything else that differs was to be written.
        if (!addresses.has(address)) {
          expect(cell).toBe(before.replace(/ t="\w+"/, '').replace(/<v>[^<]*<\/v>/, ''));
          continue;
        }
        seen.set(address, cell);
        expect(/ s="\d+"/.exec(cell)?.[0]).toBe(/ s="\d+"/.exec(before)?.[0]);
      }
    }
    for (const [address, holds] of Object.entries(one.holds)) expect(seen.get(address)).toMatch(holds);
    session.close();
  });

  test('文の一部の目標は書かずに、どのセルかを言う', async () => {
    const session = await imported('saitama-q3-progress.xlsx');
    type(session, '実施状況!B105', '46.0％以上');
    const { written, notes } = await exportSource(session, 1);
    expect(written).not.toContain('実施状況!B105');
    expect(notes).toEqual([expect.stringContaining('実施状況!B105 にはほかの文も書かれているため')]);
    session.close();
  });

  test('計算式は消さない。望めば式の代わりに数値が入り、計算順の一覧からも外れる', async () => {
    const session = await imported('yamanashi-guidance.xlsx');
    const link = session.plan.records.tableLink.values().next().value;
    const key = tableCellKey(link?.tableId ?? 0, 'r1', 'c3');
    const before = session.plan.records.tableCell.get(key) ?? null;
    if (before === null) throw new Error('the total is stored');
    session.run({
      id: `edit-${++edits}`,
      label: '変更',
      command: put('tableCell', before, { ...before, text: '5,500' }),
    });
    expect((await exportSource(session, 1)).written).toEqual([]);
    const { written, bytes } = await exportSource(session, 1, { overwriteFormulas: true });
    expect(written).toEqual(['被保険者!E6']);
    const sheet = unzip(bytes).find(({ name }) => name.endsWith('sheet1.xml'));
    expect(cellsOf(sheet?.content.toString() ?? '').cells.get('E6')).toMatch(value('5500'));
    session.close();
  });

  test.each([
    ['legacy-debt-recovery.xls', '債権回収（第3四半期）!D8', '300件', '古い形式（.xls）'],
    ['legacy-monthly-rates.csv', 'legacy-monthly-rates!C4', '82.00', 'CSV'],
  ])('%s は .xlsx になって戻り、そう言う', async (file, cell, text, kind) => {
    const session = await imported(file);
    type(session, cell, text);
    const { fileName, bytes, written, notes } = await exportSource(session, 1);
    expect(fileName).toBe(file.replace(/\.\w+$/, '.xlsx'));
    expect(written).toEqual([cell]);
    expect(notes[0]).toContain(`元のブックは${kind}なので、.xlsx のブックにして書き出しました`);
    await takeIn(session, 'もう一度.xlsx', bytes);
    expect([...session.plan.records.tableCell.values()].map(one => one.text)).toContain(text);
    session.close();
  });
});

describe('取り込んでいない様式', () => {
  test('同じ名前の欄に、文書の数値が入る', async () => {
    const session = await imported('saitama-debt-recovery.xlsx');
    type(session, '債権回収（第3四半期）!D8', '300件');
    // The same form under another name, as next quarter's would come.
    const form = fixture('saitama-debt-recovery.xlsx');
    const { written } = await fillForm(session, form, '様式.xlsx', { moment });
    expect(written).toEqual(['債権回収（第3四半期）!D8']);
    session.close();
  });

  test.each(['yamanashi-kpi-summary.xlsx', 'saitama-q3-progress.xlsx', 'saitama-publications.xlsx'])(
    '%s の空の様式に文書の内容が入り、取り込み直すと文書と同じになる',
    async file => {
      const session = await imported(file);
      const { records } = session.plan;
      const form = emptied(session, file);
      const { bytes, written } = await exportInto(session, form, `様式-${file}`, { moment });
      expect(written.length).toBeGreaterThan(4);
      await takeIn(session, file, bytes);
      const texts = (of: Session['plan']['records']) => ({
        results: [...of.measurement.values()].map(({ text, asOfText }) => [text, asOfText]),
        cells: [...of.tableCell.values()].map(({ text }) => text),
        passages: [...of.passage.values()].map(({ text, mark }) => [text, mark]),
      });
      expect(texts(session.plan.records)).toEqual(texts(records));
      session.close();
    },
  );

  test('同じ名前のものが何もない様式は、何も作らずに断る', async () => {
    const session = await imported('saitama-debt-recovery.xlsx');
    const other = fixture('yamanashi-kpi-summary.xlsx');
    expect(await refusal(() => fillForm(session, other, '別の様式.xlsx', { moment }))).toEqual({
      code: 'nothingToFill',
      detail: '別の様式.xlsx',
    });
    session.close();
  });
});

/** The workbook with all results, marks, statuses and figures that a person would fill in taken out. */
function emptied({ plan: { records } }: Session, file: string): Uint8Array {
  const cells = new Set([
    ...[...records.cellLink.values()]
      .filter(({ field, encoding }) => (field === 'actual' || field === 'mark') && encoding.kind !== 'open')
      .filter(() => file === 'yamanashi-kpi-summary.xlsx')
      .map(({ sheet, address }) => `${sheet}!${address}`),
    ...[...records.passageLink.values()]
      .filter(({ passageId }) => records.passage.get(String(passageId))?.kind === 'status')
      .map(({ sheet, address }) => `${sheet}!${address}`),
    ...[...records.tableLink.values()].flatMap(({ sheet, rows, columns }) =>
      rows.flatMap(({ row }) => columns.map(({ column }) => `${sheet}!${addressOf(row, column)}`)),
    ),
  ]);
  const edited = [...cells].map(cell => ({
    sheet: cell.slice(0, cell.lastIndexOf('!')),
    address: cell.slice(cell.lastIndexOf('!') + 1),
    value: { kind: 'empty' } as const,
  }));
  return patchWorkbook(fixture(file), edited).bytes;
}
