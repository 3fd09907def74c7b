/** A message across the page. */
export interface Message {
  kind: 'trouble' | 'notice';
  text: string;
}

/** What a page of an open document asks of the window around it. */
export interface PageActions {
  undo(): void;
  redo(): void;
  /** Ctrl+S, Ctrl+P and Ctrl+F as a grid notices them. */
  press(key: 'save' | 'print' | 'find'): void;
  say(message: Message | null): void;
}
