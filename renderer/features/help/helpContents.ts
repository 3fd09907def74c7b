import { foldedText, usualFolding } from '../../../shared/domain/searchFold.ts';
import { type KeyRow, keyTable } from '../../grid/keyTable.ts';
import { guide } from './guide.ts';
import { chapterTitles, type GuideChapter, type GuidePart } from './guideChapter.ts';
import { programKeys } from './programKeys.ts';

/** Keys of one kind. */
export interface KeyGroup {
  name: string;
  rows: readonly Omit<KeyRow, 'group'>[];
}

/** What the help shows: all of it, or what was searched for. */
export interface HelpContents {
  chapters: readonly GuideChapter[];
  keys: readonly KeyGroup[];
}

/**
 * The parts of the help that hold every word of the search, whatever their kana, width and case. A task is shown
 * with all its steps; a chapter of which only the title is found, with all its tasks.
 */
export function helpContents(search: string): HelpContents {
  const words = folded(search)
    .split(/\s+/)
    .filter(word => word !== '');
  const holds = (...texts: (string | null)[]) => {
    const text = folded(texts.join('\n'));
    return words.every(word => text.includes(word));
  };
  const chapters = guide.flatMap(({ id, parts }) => {
    const own = parts.filter(part => holds(...textsOf(part)));
    const found = own.length > 0 ? own : parts.filter(part => holds(chapterTitles[id], ...textsOf(part)));
    return found.length === 0 ? [] : [{ id, parts: found }];
  });
  const keys = keyGroups().flatMap(({ name, rows }) => {
    const found = rows.filter(({ keys: names, excel, ours }) => holds(name, names, excel, ours));
    return found.length === 0 ? [] : [{ name, rows: found }];
  });
  return { chapters, keys };
}

function textsOf({ heading, steps = [], notes = [], picture }: GuidePart): (string | null)[] {
  return [heading, ...steps, ...notes, picture?.alt ?? null];
}

function keyGroups(): KeyGroup[] {
  const rows: readonly KeyRow[] = keyTable;
  const names = [...new Set(rows.map(({ group }) => group))];
  const groups = names.map(name => ({ name, rows: rows.filter(({ group }) => group === name) }));
  return [...groups, { name: 'プログラム', rows: programKeys }];
}

function folded(text: string): string {
  return foldedText(text, usualFolding);
}
