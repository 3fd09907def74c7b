import type { OutlineEntry } from '../domain/sectionTree.ts';
import type { HandoutOptions } from './handoutOptions.ts';

/**
 * Options that were chosen for another year: headings it does not have are forgotten, and where none is left all are
 * printed again. No heading chosen stays no heading chosen.
 */
export function optionsOfYear(options: HandoutOptions, outline: readonly OutlineEntry[]): HandoutOptions {
  if (options.sections === null || options.sections.length === 0) return options;
  const known = new Set(outline.map(({ section }) => section.id));
  const sections = options.sections.filter(id => known.has(id));
  return { ...options, sections: sections.length === 0 ? null : sections };
}
