import type { Move } from './cellMoves.ts';
import type { ProgramKey } from './gridTypes.ts';

/** What a key means to the grid, whatever the grid happens to be doing. */
export type KeyMeaning =
  /** A move, also one that ends typing where the caret is not being steered; with Shift the selection is extended. */
  | { kind: 'move' | 'extend'; move: Move }
  | { kind: 'widen'; to: 'rows' | 'columns' | 'all' }
  /** Enter, Tab, Ctrl+Enter: always ends typing; null stays in the cell. */
  | { kind: 'finish'; move: Move | null }
  | { kind: 'edit' }
  | { kind: 'newline' }
  | { kind: 'clear' }
  /** Ctrl+D, Ctrl+R: copies the first row or column of the selection to the others. */
  | { kind: 'fill'; to: 'down' | 'right' }
  /** Ctrl+;: types today's date. */
  | { kind: 'date' }
  | { kind: 'cancel' }
  | { kind: 'choices' }
  /** F6, as between the panes of Excel: to the heads, where Enter sorts. */
  | { kind: 'heads' }
  | { kind: 'undo' }
  | { kind: 'redo' }
  | { kind: 'program'; key: ProgramKey }
  /** A character on its way into the textarea. */
  | { kind: 'character'; text: string };

/** The part of a KeyboardEvent that decides its meaning. */
export interface KeyStroke {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

const PLAIN_MOVES: Readonly<Record<string, Move>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'rowStart',
  End: 'rowEnd',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
};

const CTRL_MOVES: Readonly<Record<string, Move>> = {
  ArrowUp: 'blockUp',
  ArrowDown: 'blockDown',
  ArrowLeft: 'blockLeft',
  ArrowRight: 'blockRight',
  Home: 'gridStart',
  End: 'gridEnd',
};

const PROGRAM_KEYS: Readonly<Record<string, ProgramKey>> = { s: 'save', p: 'print', f: 'find' };

/** The meaning of a key, or null for one that the grid leaves alone. */
export function readKey(stroke: KeyStroke): KeyMeaning | null {
  const ctrl = stroke.ctrlKey || stroke.metaKey;
  if (stroke.altKey) return ctrl ? null : readAltKey(stroke.key);
  if (ctrl) return readCtrlKey(stroke);
  return readPlainKey(stroke);
}

function readAltKey(key: string): KeyMeaning | null {
  if (key === 'Enter') return { kind: 'newline' };
  if (key === 'ArrowDown' || key === 'ArrowUp') return { kind: 'choices' };
  return null;
}

function readCtrlKey(stroke: KeyStroke): KeyMeaning | null {
  const move = CTRL_MOVES[stroke.key];
  if (move) return { kind: stroke.shiftKey ? 'extend' : 'move', move };
  if (stroke.key === 'Enter') return { kind: 'finish', move: null };
  if (stroke.key === ' ') return { kind: 'widen', to: stroke.shiftKey ? 'all' : 'columns' };
  const letter = letterOf(stroke);
  if (letter === 'z') return { kind: stroke.shiftKey ? 'redo' : 'undo' };
  // as Excel opens its formula bar
  if (letter === 'u' && stroke.shiftKey) return { kind: 'program', key: 'pane' };
  if (stroke.shiftKey) return null;
  if (letter === 'y') return { kind: 'redo' };
  if (letter === 'a') return { kind: 'widen', to: 'all' };
  if (letter === 'd') return { kind: 'fill', to: 'down' };
  if (letter === 'r') return { kind: 'fill', to: 'right' };
  if (stroke.key === ';' || stroke.code === 'Semicolon') return { kind: 'date' };
  const key = PROGRAM_KEYS[letter];
  return key ? { kind: 'program', key } : null;
}

function readPlainKey(stroke: KeyStroke): KeyMeaning | null {
  const move = PLAIN_MOVES[stroke.key];
  if (move) return { kind: stroke.shiftKey ? 'extend' : 'move', move };
  if (stroke.key === ' ' && stroke.shiftKey) return { kind: 'widen', to: 'rows' };
  switch (stroke.key) {
    case 'Enter':
      return { kind: 'finish', move: stroke.shiftKey ? 'previousRow' : 'nextRow' };
    case 'Tab':
      return { kind: 'finish', move: stroke.shiftKey ? 'previousCell' : 'nextCell' };
    case 'F2':
      return stroke.shiftKey ? { kind: 'program', key: 'note' } : { kind: 'edit' };
    case 'F6':
      return { kind: 'heads' };
    case 'Escape':
      return { kind: 'cancel' };
    case 'Delete':
    case 'Backspace':
      return stroke.shiftKey ? null : { kind: 'clear' };
    default:
      return isCharacter(stroke.key) ? { kind: 'character', text: stroke.key } : null;
  }
}

/** The letter on the key. With kana input on, `key` may be a kana while `code` still names the key. */
function letterOf(stroke: KeyStroke): string {
  if (/^[a-z]$/i.test(stroke.key)) return stroke.key.toLowerCase();
  return /^Key[A-Z]$/.test(stroke.code) ? stroke.code.slice(3).toLowerCase() : '';
}

/** Named keys ("Shift", "F5") have names of two letters and more; one character may be two UTF-16 units. */
function isCharacter(key: string): boolean {
  return [...key].length === 1;
}
