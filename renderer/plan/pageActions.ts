import type { ProgramKey } from '../grid/gridTypes.ts';

/** A message across the page. */
export interface Message {
  kind: 'trouble' | 'notice';
  text: string;
}

/** What a page of an open document asks of the window around it. */
export interface PageActions {
  undo(): void;
  redo(): void;
  /** Ctrl+S, Ctrl+P, Ctrl+F and Shift+F2 as a grid notices them. */
  press(key: ProgramKey): void;
  say(message: Message | null): void;
}
