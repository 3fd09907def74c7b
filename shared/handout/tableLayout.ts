import { parseFigure } from '../domain/figureText.ts';
import { textWidth, widestLine } from './fitted.ts';
import type { TableContent } from './tableContent.ts';

/** How a table fits its page. */
export interface TableLayout {
  /** Points. */
  fontSize: number;
  /** Millimetres, row heads first. */
  widths: number[];
  /** Whether the texts are still large enough to be read without effort. */
  isReadable: boolean;
}

interface Wish {
  /** In full-width characters: on one line, and broken as narrowly as it can be. */
  wanted: number;
  least: number;
}

const POINT = 0.3528;
const SMALLEST = 6.5;
/** Smaller texts are better turned into landscape. */
const READABLE = 7.5;
const STEP = 0.5;
/** The widest a column of words becomes before it wraps. */
const WORDS = { figure: 14, date: 16, text: 26 } as const;
const HEAD = { wanted: 11, least: 3.2 };

/** Widths and size of letters: as large as wished where there is room, smaller where there is not. */
export function tableLayout(content: TableContent, title: string, wished: number, room: number): TableLayout {
  const wishes = columnWishes(content);
  for (let fontSize = wished; ; fontSize -= STEP) {
    const em = fontSize * POINT;
    const padding = paddingAt(fontSize);
    const free = room - padding * wishes.length;
    const [wanted, least] = [sum(wishes.map(one => one.wanted)) * em, sum(wishes.map(one => one.least)) * em];
    const isSmallest = fontSize - STEP < SMALLEST;
    if (wanted > free && least > free && !isSmallest) continue;
    const widths = wishes.map(one => {
      if (wanted <= free) return one.wanted * em;
      if (least > free) return (one.least * em * free) / least;
      return one.least * em + ((one.wanted - one.least) * em * (free - least)) / (wanted - least);
    });
    return {
      fontSize,
      widths: stretched(
        widths.map(width => width + padding),
        Math.min(room, textWidth(title) * wished * POINT + 4),
      ),
      isReadable: fontSize >= READABLE && least <= free,
    };
  }
}

/** Left and right of a cell's text together, its line included. */
export function paddingAt(fontSize: number): number {
  return fontSize >= 8 ? 3 : 1.6;
}

/** A narrow table is drawn as wide as its title, or the title would break over and over. */
function stretched(widths: number[], least: number): number[] {
  const total = sum(widths);
  return total >= least ? widths : widths.map(width => (width * least) / total);
}

function columnWishes({ columns, rows, rowLevels, columnLevels }: TableContent): Wish[] {
  const beside = Array.from({ length: rowLevels }, (_, level) =>
    most([{ wanted: 3, least: 2 }, ...rows.map(({ heads }) => wishOfWords(heads[level] ?? '', 20, 5))]),
  );
  const over = columns.map(({ heads, kind }, at) => {
    const leaf = wishOfWords(heads.at(-1) ?? '', HEAD.wanted, HEAD.least);
    const cells = rows.flatMap(({ cells }) => {
      const cell = cells[at];
      return [cell?.text ?? '', cell?.bracket ?? ''].map(text => wishOfCell(text, WORDS[kind]));
    });
    return most([{ wanted: 2.5, least: 2 }, leaf, ...cells]);
  });
  // A head over several columns needs room as well.
  for (let level = 0; level < columnLevels - 1; level += 1) {
    for (let from = 0; from < columns.length; ) {
      const head = columns[from]?.heads[level];
      let to = from + 1;
      while (to < columns.length && columns[to]?.heads[level] === head) to += 1;
      const need = wishOfWords(head ?? '', HEAD.wanted, HEAD.least);
      const group = over.slice(from, to);
      const lack = need.wanted - sum(group.map(one => one.wanted));
      const lackLeast = need.least - sum(group.map(one => one.least));
      for (const one of group) {
        one.wanted += Math.max(0, lack) / group.length;
        one.least += Math.max(0, lackLeast) / group.length;
      }
      from = to;
    }
  }
  return [...beside, ...over];
}

function wishOfWords(text: string, most: number, least: number): Wish {
  const width = widestLine(text) + 0.3;
  return { wanted: Math.min(width, most), least: Math.min(width, least) };
}

/** A figure is never broken; its unit may go to the next line. */
function wishOfCell(text: string, words: number): Wish {
  const lines = text.split('\n').map(line => {
    const width = textWidth(line) + 0.3;
    const figure = /^[（(]?[▲△＋+−-]?[\d０-９,，.．]+[％%]?/u.exec(line.trim())?.[0];
    if (parseFigure(line.replace(/^[（(]|[)）]$/gu, '')) === null) {
      return { wanted: Math.min(width, words), least: Math.min(width, 6, words) };
    }
    return { wanted: width, least: Math.min(width, textWidth(figure ?? line) + 0.3) };
  });
  return most(lines);
}

function most(wishes: readonly Wish[]): Wish {
  return {
    wanted: Math.max(0, ...wishes.map(one => one.wanted)),
    least: Math.max(0, ...wishes.map(one => one.least)),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
