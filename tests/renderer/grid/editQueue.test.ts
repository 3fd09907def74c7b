import { expect, test, vi } from 'vitest';
import { createEditQueue, type EditBatch } from '../../../renderer/grid/editQueue.ts';
import type { CellEdit, EditOutcome } from '../../../renderer/grid/gridTypes.ts';

const edit = (text: string, rowId = 'r1'): CellEdit => ({ rowId, columnId: 'c', text });
/** A text typed into one cell. */
const typed = (text: string, rowId = 'r1'): EditBatch => ({
  edits: [edit(text, rowId)],
  typed: edit(text, rowId),
});

/** An owner whose answers are given by hand. */
function setUp() {
  const sent: CellEdit[] = [];
  const labels: (string | undefined)[] = [];
  const answers: ((outcome: EditOutcome | Error) => void)[] = [];
  const refused: [readonly CellEdit[], string][] = [];
  const rows = new Map<string, object>([
    ['r1', {}],
    ['r2', {}],
  ]);
  const queue = createEditQueue({
    send(edits, { label }) {
      sent.push(...edits);
      labels.push(label);
      return new Promise((resolve, reject) => {
        answers.push(outcome => (outcome instanceof Error ? reject(outcome) : resolve(outcome)));
      });
    },
    rowOf: rowId => rows.get(rowId),
    onRefused: ({ edits }, message) => refused.push([edits, message]),
    onAnswered: () => {},
    onChange: () => {},
    failedText: () => '失敗',
  });
  async function answer(outcome: EditOutcome | Error): Promise<void> {
    answers.shift()?.(outcome);
    await vi.waitFor(() => {});
    await new Promise(resolve => setTimeout(resolve));
  }
  return { queue, sent, labels, refused, rows, answer };
}

test('次の変更は、前の変更の返事を待ってから送られる', async () => {
  const { queue, sent, answer } = setUp();
  expect(queue.submit(typed('一'))).toBe('sent');
  queue.submit(typed('二'));
  expect(sent.map(({ text }) => text)).toEqual(['一']);
  await answer({ ok: true });
  expect(sent.map(({ text }) => text)).toEqual(['一', '二']);
});

test('返事を待つ間も断られた後も、セルには打った文字が見えている', async () => {
  const { queue, refused, answer } = setUp();
  queue.submit(typed('だめ'));
  expect(queue.textOf(edit(''))).toBe('だめ');
  await answer({ ok: false, message: '理由' });
  expect(queue.textOf(edit(''))).toBe('だめ');
  expect(queue.isRefused(edit(''))).toBe(true);
  expect(refused).toEqual([[[edit('だめ')], '理由']]);
  queue.drop(edit(''));
  expect(queue.textOf(edit(''))).toBeUndefined();
});

test('受け入れられた文字は、新しい行が届くまで見えている', async () => {
  const { queue, rows, answer } = setUp();
  queue.submit(typed('１２'));
  await answer({ ok: true });
  expect(queue.textOf(edit(''))).toBe('１２');
  queue.rowsChanged();
  expect(queue.textOf(edit(''))).toBe('１２');
  rows.set('r1', {});
  queue.rowsChanged();
  expect(queue.textOf(edit(''))).toBeUndefined();
});

test('行が変わらないときは、しばらくして元の行の表示に戻る', async () => {
  const { queue, answer } = setUp();
  queue.submit(typed('１２'));
  await answer({ ok: true });
  await vi.waitFor(() => expect(queue.textOf(edit(''))).toBeUndefined(), 2000);
});

test('同じセルを打ち直した後では、前の変更が断られても知らせない', async () => {
  const { queue, refused, answer } = setUp();
  queue.submit(typed('だめ'));
  queue.submit(typed('よし'));
  await answer({ ok: false, message: '理由' });
  expect(refused).toEqual([]);
  expect(queue.textOf(edit(''))).toBe('よし');
});

test('取り消しは、先に打った変更の返事を待ってから行われる', async () => {
  const { queue, answer } = setUp();
  const undo = vi.fn();
  queue.submit(typed('一'));
  queue.whenAnswered(undo);
  expect(undo).not.toHaveBeenCalled();
  await answer({ ok: true });
  expect(undo).toHaveBeenCalledOnce();
  queue.whenAnswered(undo);
  expect(undo).toHaveBeenCalledTimes(2);
});

test('返事が例外でも文字は失われず、次の変更も止まらない', async () => {
  const { queue, sent, refused, answer } = setUp();
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  queue.submit(typed('一'));
  queue.submit(typed('二', 'r2'));
  await answer(new Error('壊れた'));
  expect(refused).toEqual([[[edit('一')], '失敗']]);
  expect(sent.map(({ text }) => text)).toEqual(['一', '二']);
  expect(log).toHaveBeenCalledOnce();
  log.mockRestore();
});

test('取り消しの中の例外は、後の変更を止めない', async () => {
  const { queue, sent, answer } = setUp();
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  queue.submit(typed('一'));
  queue.whenAnswered(() => {
    throw new Error('壊れた');
  });
  queue.submit(typed('二'));
  await answer({ ok: true });
  expect(sent.map(({ text }) => text)).toEqual(['一', '二']);
  log.mockRestore();
});

const pasted = (...texts: string[]): EditBatch => ({
  edits: texts.map((text, at) => edit(text, `r${at + 1}`)),
  label: `貼り付け ${texts.length}セル`,
  typed: null,
});

test('まとめた変更は、名前と一緒に一度に送られる', async () => {
  const { queue, sent, labels, answer } = setUp();
  const accepted = vi.fn();
  queue.submit({ ...pasted('一', '二'), onAccepted: accepted });
  expect(sent.map(({ text }) => text)).toEqual(['一', '二']);
  expect(labels).toEqual(['貼り付け 2セル']);
  expect(accepted).not.toHaveBeenCalled();
  await answer({ ok: true });
  expect(accepted).toHaveBeenCalledOnce();
});

test('まとめた変更が断られると、どのセルにも何も残らず、一度だけ知らせる', async () => {
  const { queue, refused, answer } = setUp();
  queue.submit(pasted('一', 'だめ'));
  expect(queue.textOf(edit(''))).toBe('一');
  await answer({ ok: false, message: '理由' });
  expect(queue.textOf(edit(''))).toBeUndefined();
  expect(queue.textOf(edit('', 'r2'))).toBeUndefined();
  expect(refused).toEqual([[pasted('一', 'だめ').edits, '理由']]);
});

test('打った文字で埋めて断られると、打ったセルの文字だけが残る', async () => {
  const { queue, refused, answer } = setUp();
  queue.submit({ ...pasted('一', '一'), typed: edit('一', 'r2') });
  await answer({ ok: false, message: '理由' });
  expect(queue.textOf(edit(''))).toBeUndefined();
  expect(queue.textOf(edit('', 'r2'))).toBe('一');
  expect(queue.isRefused(edit('', 'r2'))).toBe(true);
  expect(refused).toHaveLength(1);
});
