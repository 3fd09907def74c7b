import { expect, test } from 'vitest';
import type { KeyMeaning } from '../../../renderer/grid/gridKeys.ts';
import {
  type CellFacts,
  type InputEvent,
  type InputState,
  READY,
  type Step,
} from '../../../renderer/grid/inputModel.ts';
import { step } from '../../../renderer/grid/inputState.ts';

const cell: CellFacts = {
  locked: false,
  multiline: false,
  choices: [],
  text: '元',
  many: false,
  copied: false,
};
const locked: CellFacts = { ...cell, locked: true };
const enter: InputState = { ...READY, mode: 'enter' };
const edit: InputState = { ...READY, mode: 'edit' };

const key = (meaning: KeyMeaning): InputEvent => ({ type: 'key', key: meaning });
const down = key({ kind: 'move', move: 'down' });
const confirm = key({ kind: 'finish', move: 'nextRow' });
const effects = (next: Step) => next.effects.map(effect => effect.do);

/** The state after several events. */
function after(events: InputEvent[], from: InputState = READY, facts = cell): InputState {
  return events.reduce((state, event) => step(state, event, facts).state, from);
}

test('文字のキーは何も始めず、欄に文字が入って初めて入力になる', () => {
  const pressed = step(READY, key({ kind: 'character', text: 'a' }), cell);
  expect(pressed).toMatchObject({ state: READY, handled: false });
  expect(step(READY, { type: 'input', composing: false }, cell).state.mode).toBe('enter');
});

test('変換の始まりは、最初の仮名から入力になる', () => {
  const next = step(READY, { type: 'compositionStart' }, cell);
  expect(next.state).toMatchObject({ mode: 'enter', composing: true });
  expect(effects(next)).toEqual(['reveal']);
});

test('変換中のキーは、どれも表のキーではない', () => {
  const composing = after([{ type: 'compositionStart' }]);
  for (const event of [confirm, down, key({ kind: 'cancel' }), key({ kind: 'edit' })]) {
    expect(step(composing, event, cell)).toEqual({ state: composing, effects: [], handled: false });
  }
});

test('変換を確定しても入力のままで、次の Enter で決まって動く', () => {
  const confirmed = after([{ type: 'compositionStart' }, { type: 'compositionEnd', text: '日本' }]);
  expect(confirmed).toMatchObject({ mode: 'enter', composing: false });
  expect(step(confirmed, confirm, cell).effects).toEqual([{ do: 'commit' }, { do: 'move', move: 'nextRow' }]);
});

test('最初の変換を取りやめると、何も打たなかったことになる', () => {
  const given = after([{ type: 'compositionStart' }, { type: 'compositionEnd', text: '' }]);
  expect(given).toEqual(READY);
});

test('確定した文字の後の変換を取りやめても、確定した文字は残る', () => {
  const given = after([{ type: 'compositionStart' }, { type: 'compositionEnd', text: '日本' }], enter);
  expect(given.mode).toBe('enter');
});

test('編集で変換を取りやめて空になっても、編集は続く', () => {
  expect(after([{ type: 'compositionStart' }, { type: 'compositionEnd', text: '' }], edit).mode).toBe('edit');
});

test('入力の矢印キーは決めて動き、編集の矢印キーは欄の中を動く', () => {
  expect(effects(step(enter, down, cell))).toEqual(['commit', 'move']);
  expect(step(edit, down, cell)).toMatchObject({ effects: [], handled: false });
});

test('F2 は元の文字で編集を始め、打っている間は入力と編集を切り替える', () => {
  const next = step(READY, key({ kind: 'edit' }), cell);
  expect(next.state.mode).toBe('edit');
  expect(next.effects).toContainEqual({ do: 'load', caret: 'end' });
  expect(step(enter, key({ kind: 'edit' }), cell).state.mode).toBe('edit');
  expect(step(edit, key({ kind: 'edit' }), cell).state.mode).toBe('enter');
});

test('Esc は打った文字を捨て、何もないときは周りに渡す', () => {
  expect(step(edit, key({ kind: 'cancel' }), cell)).toMatchObject({
    state: READY,
    effects: [{ do: 'empty' }],
  });
  expect(step(READY, key({ kind: 'cancel' }), cell).handled).toBe(false);
});

test('Alt+Enter は複数行の列だけで改行になる', () => {
  const newline = key({ kind: 'newline' });
  expect(effects(step(edit, newline, { ...cell, multiline: true }))).toEqual(['newline']);
  expect(step(edit, newline, cell)).toMatchObject({ effects: [], handled: true });
});

test('取り消しのキーは、打っている間は欄のもの、そうでなければ表のもの', () => {
  const undo = key({ kind: 'undo' });
  expect(step(edit, undo, cell)).toMatchObject({ effects: [], handled: false });
  expect(effects(step(READY, undo, cell))).toEqual(['undo']);
});

test('断られた文字は編集として残り、知らせは打ち直す間も消えない', () => {
  const refused = after([{ type: 'refused', message: '理由' }], enter);
  expect(refused).toMatchObject({ mode: 'edit', message: { kind: 'refused', text: '理由' } });
  expect(after([{ type: 'input', composing: false }], refused).message).toEqual(refused.message);
  expect(after([{ type: 'committed' }], refused)).toEqual(READY);
  expect(after([key({ kind: 'cancel' })], refused)).toEqual(READY);
});

test.each<[string, InputEvent]>([
  ['文字のキー', key({ kind: 'character', text: 'a' })],
  ['F2', key({ kind: 'edit' })],
  ['Delete', key({ kind: 'clear' })],
  ['ダブルクリック', { type: 'doubleClick' }],
  ['変換の始まり', { type: 'compositionStart' }],
  ['貼り付け', { type: 'input', composing: false }],
])('書けないセルでは、%s は知らせるだけで何も始めない', (_name, event) => {
  const next = step(READY, event, locked);
  expect(next.state).toEqual({ ...READY, message: { kind: 'locked' } });
  expect(effects(next)).not.toContain('clear');
  expect(effects(next)).not.toContain('load');
});

test('書けないセルに入った文字は捨てられ、変換も終わらされる', () => {
  expect(effects(step(READY, { type: 'input', composing: true }, locked))).toEqual([
    'endComposition',
    'empty',
  ]);
  expect(effects(step(READY, { type: 'input', composing: false }, locked))).toEqual(['empty']);
});

test('書けないという知らせは、次のキーで消える', () => {
  const told = after([key({ kind: 'character', text: 'a' })], READY, locked);
  expect(after([down], told, locked).message).toBeNull();
});

const choosing: CellFacts = { ...cell, text: '○', choices: ['◎', '○', '△'] };
const open = step(READY, key({ kind: 'choices' }), choosing).state;

test('選択肢は今の値から開き、矢印で動き、Enter で決まって動かない', () => {
  expect(open.choice).toBe(1);
  expect(after([down], open, choosing).choice).toBe(2);
  expect(after([down, down, down], open, choosing).choice).toBe(2);
  expect(step(open, confirm, choosing).effects).toEqual([{ do: 'commitChoice', index: 1 }]);
});

test('選択肢を開いたままでも打てる。Esc は一覧だけを閉じる', () => {
  const typed = step(open, { type: 'input', composing: false }, choosing).state;
  expect(typed).toMatchObject({ mode: 'enter', choice: null });
  const closed = step(open, key({ kind: 'cancel' }), choosing);
  expect(closed).toMatchObject({ state: { mode: 'ready', choice: null }, handled: true });
});

test('選択肢のない列で Alt+↓ を押しても何も起こらない', () => {
  expect(step(READY, key({ kind: 'choices' }), cell)).toMatchObject({ state: READY, effects: [] });
});

test('離れるときは打った文字を決める。打っていなければ何もしない', () => {
  expect(effects(step(enter, { type: 'leave' }, cell))).toEqual(['commit']);
  expect(effects(step(READY, { type: 'leave' }, cell))).toEqual([]);
});
