import { expect, test } from 'vitest';
import { historyLines, jumpText, lineText } from '../../../../renderer/features/history/historyLines.ts';
import type { HistoryEntry } from '../../../../shared/commands/history.ts';

const entry = (seq: number, action: HistoryEntry['action'], state: HistoryEntry['state']): HistoryEntry => ({
  seq,
  action,
  state,
  label: `操作${seq}`,
  of: null,
  at: '2025-05-01T00:00:00.000Z',
});

// as the machine lists it: the newest first
const log = [
  entry(8, 'undo', 'note'),
  entry(7, 'undo', 'note'),
  entry(6, 'run', 'undone'),
  entry(5, 'run', 'undone'),
  entry(4, 'run', 'done'),
  entry(3, 'run', 'dropped'),
  entry(2, 'run', 'done'),
  entry(1, 'create', 'note'),
];
const told = (everything: boolean) =>
  historyLines(log, everything).map(line => `${lineText(line)}/${jumpText(line) ?? line.standing}`);

test('どの操作にも、そこへ移るのに何件戻すか、やり直すかが付く', () => {
  expect(told(false)).toEqual([
    '操作6/ここまでやり直す（2件）',
    '操作5/ここまでやり直す（1件）',
    '操作4/now',
    '操作2/ここまで戻す（1件）',
    '操作1/ここまで戻す（2件）',
  ]);
});

test('すべてを表示すると、捨てた操作と戻した記録も並ぶが、そこへは移れない', () => {
  expect(told(true)).toEqual([
    '元に戻した：操作8/aside',
    '元に戻した：操作7/aside',
    ...told(false).slice(0, 3),
    '操作3（取り消したまま）/aside',
    ...told(false).slice(3),
  ]);
});

test('すべて取り消した後は、文書の始まりが今の所になる', () => {
  expect(historyLines([entry(2, 'run', 'undone'), entry(1, 'create', 'note')], false)).toMatchObject([
    { standing: 'undone', edits: 1 },
    { standing: 'now' },
  ]);
  expect(historyLines([], true)).toEqual([]);
});
