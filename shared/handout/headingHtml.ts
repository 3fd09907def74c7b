import type { Section } from '../domain/outlineRecords.ts';
import { sectionTitle } from '../domain/sectionTree.ts';
import { escapeHtml } from './escapeHtml.ts';
import type { PartHeading } from './handoutPart.ts';
import { changedClass, type HandoutSource } from './handoutSource.ts';

/** A heading of the plan. Below the sixth level HTML has no deeper ones. */
export function headingHtml(source: HandoutSource, section: Section, depth: number): string {
  const level = Math.min(6, depth + 2);
  const changed = changedClass(source, { at: 'section', sectionId: section.id, field: 'title' });
  return `<h${level} class="heading d${Math.min(depth, 4)}${changed}">${escapeHtml(sectionTitle(section))}</h${level}>`;
}

export function partHeading(section: Section, depth: number): PartHeading {
  return { title: sectionTitle(section), depth };
}
