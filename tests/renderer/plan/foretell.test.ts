import { afterEach, expect, test, vi } from 'vitest';
import { foretell } from '../../../renderer/plan/foretell.ts';
import { commandDigest } from '../../../shared/commands/commandDigest.ts';
import { planCommand } from '../../../shared/commands/planCommand.ts';
import type { PlanInput } from '../../../shared/commands/planInput.ts';
import type { Result } from '../../../shared/errors/result.ts';
import { planOf, tableRecord } from '../../support/samplePlan.ts';

const { records } = planOf({ table: [tableRecord(1)] });
const cells = (text: string): PlanInput => ({
  kind: 'cells',
  tableId: 1,
  rowIds: ['r1', 'r2'],
  columnIds: ['c1'],
  texts: [text, '7'],
});
const edit = { id: 'e', label: '貼り付け 2セル', inputs: [cells('5')] };
const undoState = { undo: '貼り付け 2セル', redo: null };

/** The machine side, with this answer. */
function answering(answer: Result<unknown>) {
  const call = vi.fn(async () => answer);
  vi.stubGlobal('window', { api: { call } });
  return call;
}

afterEach(() => vi.unstubAllGlobals());

test('本体が同じ操作を保存したと答えたら、画面が作った操作に従う', async () => {
  const command = planCommand(records, edit.inputs, '');
  if (command === null) throw new Error('nothing would change');
  const call = answering({ ok: true, value: { digest: commandDigest(command), undoState } });
  const told = await foretell(records, edit);
  expect(call).toHaveBeenCalledWith('plan:editForetold', edit);
  if (!told.ok || told.value === null || told.value === 'other') throw new Error('not followed');
  expect(told.value).toMatchObject({ command, undoState });
  expect(told.value.records?.tableCell.get('1/r1/c1')?.text).toBe('5');
});

test('本体の操作が違えば従わず、断られたら断られたと伝える', async () => {
  const other = planCommand(records, [cells('6')], '');
  answering({ ok: true, value: { digest: other ? commandDigest(other) : 0, undoState } });
  expect(await foretell(records, edit)).toEqual({ ok: true, value: 'other' });

  const refusal = { ok: false, error: { code: 'diskFull' } } as const;
  answering(refusal);
  expect(await foretell(records, edit)).toEqual(refusal);

  const gone = { ...edit, inputs: [{ ...cells('5'), tableId: 9 } as PlanInput] };
  answering({ ok: false, error: { code: 'placeUnknown' } });
  expect(await foretell(records, gone)).toEqual({ ok: false, error: { code: 'placeUnknown' } });
  answering({ ok: true, value: null });
  expect(await foretell(records, edit)).toEqual({ ok: true, value: null });
});
