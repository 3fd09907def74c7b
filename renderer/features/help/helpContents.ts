import { foldedText, usualFolding } from '../../../shared/domain/searchFold.ts';
import { type KeyRow, keyTable } from '../../grid/keyTable.ts';
import { type GuideChapter, guide } from './guide.ts';
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
 * The parts of the help that hold every word of the search, whatever their kana, width and case. A chapter whose
 * title is found is shown whole.
 */
export function helpContents(search: string): HelpContents {
  const words = folded(search)
    .split(/\s+/)
    .filter(word => word !== '');
  const holds = (...texts: (string | null)[]) => {
    const text = folded(texts.join('\n'));
    return words.every(word => text.includes(word));
  };
  const chapters = guide.flatMap(chapter => {
    const points = holds(chapter.title)
      ? chapter.points
      : chapter.points.filter(point => holds(chapter.title, point));
    return points.length === 0 ? [] : [{ ...chapter, points }];
  });
  const keys = keyGroups().flatMap(({ name, rows }) => {
    const found = rows.filter(({ keys: names, excel, ours }) => holds(name, names, excel, ours));
    return found.length === 0 ? [] : [{ name, rows: found }];
  });
  return { chapters, keys };
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
