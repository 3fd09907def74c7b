import { expect, test } from 'vitest';
import { type KeyStroke, readKey } from '../../../renderer/grid/gridKeys.ts';

/** "Ctrl+Shift+z" and the like. */
function read(keys: string, code = '') {
  const parts = keys.split('+');
  const stroke: KeyStroke = {
    key: parts.at(-1) ?? '',
    code,
    ctrlKey: parts.includes('Ctrl'),
    metaKey: false,
    shiftKey: parts.includes('Shift'),
    altKey: parts.includes('Alt'),
  };
  return readKey(stroke);
}

test.each([
  ['ArrowDown', { kind: 'move', move: 'down' }],
  ['Ctrl+ArrowDown', { kind: 'move', move: 'blockDown' }],
  ['Home', { kind: 'move', move: 'rowStart' }],
  ['Ctrl+Home', { kind: 'move', move: 'gridStart' }],
  ['PageUp', { kind: 'move', move: 'pageUp' }],
  ['Enter', { kind: 'finish', move: 'nextRow' }],
  ['Shift+Enter', { kind: 'finish', move: 'previousRow' }],
  ['Ctrl+Enter', { kind: 'finish', move: null }],
  ['Alt+Enter', { kind: 'newline' }],
  ['Tab', { kind: 'finish', move: 'nextCell' }],
  ['Shift+Tab', { kind: 'finish', move: 'previousCell' }],
  ['F2', { kind: 'edit' }],
  ['Shift+F2', { kind: 'program', key: 'note' }],
  ['F6', { kind: 'heads' }],
  ['Escape', { kind: 'cancel' }],
  ['Delete', { kind: 'clear' }],
  ['Backspace', { kind: 'clear' }],
  ['Alt+ArrowDown', { kind: 'choices' }],
  ['Ctrl+z', { kind: 'undo' }],
  ['Ctrl+y', { kind: 'redo' }],
  ['Ctrl+Shift+Z', { kind: 'redo' }],
  ['Ctrl+s', { kind: 'program', key: 'save' }],
  ['Ctrl+P', { kind: 'program', key: 'print' }],
  ['Ctrl+f', { kind: 'program', key: 'find' }],
  ['Shift+ArrowDown', { kind: 'extend', move: 'down' }],
  ['Ctrl+Shift+ArrowDown', { kind: 'extend', move: 'blockDown' }],
  ['Shift+Home', { kind: 'extend', move: 'rowStart' }],
  ['Ctrl+Shift+End', { kind: 'extend', move: 'gridEnd' }],
  ['Shift+PageDown', { kind: 'extend', move: 'pageDown' }],
  ['Ctrl+a', { kind: 'widen', to: 'all' }],
  ['Ctrl+ ', { kind: 'widen', to: 'columns' }],
  ['Shift+ ', { kind: 'widen', to: 'rows' }],
  ['Ctrl+d', { kind: 'fill', to: 'down' }],
  ['Ctrl+r', { kind: 'fill', to: 'right' }],
  ['Ctrl+;', { kind: 'date' }],
  ['a', { kind: 'character', text: 'a' }],
  ['𠮷', { kind: 'character', text: '𠮷' }],
])('%s の意味', (keys, meaning) => {
  expect(read(keys)).toEqual(meaning);
});

test.each(['Shift', 'Process', 'F5', 'Dead', 'Ctrl+c', 'Ctrl+v', 'Alt+f', 'Ctrl+Shift+S'])(
  '%s は表のキーではない',
  keys => {
    expect(read(keys)).toBeNull();
  },
);

test('かな入力で key が仮名になっていても、Ctrl+; は日付である', () => {
  expect(read('Ctrl+れ', 'Semicolon')).toEqual({ kind: 'date' });
});

test('かな入力で key が仮名になっていても、Ctrl+S は保存である', () => {
  expect(read('Ctrl+と', 'KeyS')).toEqual({ kind: 'program', key: 'save' });
});
