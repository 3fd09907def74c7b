/**
 * What becomes of white space: runs of it are one space; it stays as it is; or it is a run of spaces that Office has
 * written with no-break spaces.
 */
export type Spacing = 'collapsed' | 'kept' | 'spaceRun';

/** The text of a cell, put together as its markup is read, with line breaks where a browser shows them. */
export interface CellText {
  add(text: string, spacing: Spacing): void;
  lineBreak(): void;
  /** The beginning or end of a paragraph: a new line, unless one has just begun. */
  blockEdge(): void;
  /** The edge of a cell in a table within the cell. */
  gap(): void;
  /** A paragraph without text that is to be seen as an empty line. */
  emptyLine(): void;
  /** A browser shows nothing behind the last `<br>`; spreadsheets mean an empty line by it. */
  finish(lastBreakCounts: boolean): string;
}

export function cellText(): CellText {
  const lines: string[] = [];
  let line = '';
  let begun = false;
  let space = false;
  let broken = false;

  const put = (text: string) => {
    if (text === '') return;
    line += space && line !== '' ? ` ${text}` : text;
    begun = true;
    space = false;
  };
  const endLine = () => {
    lines.push(line);
    line = '';
    begun = false;
  };
  const lineBreak = () => {
    endLine();
    space = false;
    broken = true;
  };

  return {
    lineBreak,
    add(text, spacing) {
      if (spacing === 'spaceRun') put(text.replace(/[\u00A0\s]/g, ' '));
      else if (spacing === 'kept') put(text);
      else {
        const words = text.replace(/[ \t\n\f\r]+/g, ' ');
        if (words.startsWith(' ')) space = true;
        put(words.replace(/^ | $/g, ''));
        if (words.endsWith(' ')) space = true;
      }
    },
    blockEdge() {
      if (begun) {
        endLine();
        broken = false;
      }
      space = false;
    },
    gap() {
      space = true;
    },
    emptyLine() {
      begun = true;
    },
    finish(lastBreakCounts) {
      if (begun || (broken && lastBreakCounts)) endLine();
      return lines.join('\n');
    },
  };
}
