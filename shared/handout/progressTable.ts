import { scaleOf } from '../domain/judgementScale.ts';
import type { Passage } from '../domain/outlineRecords.ts';
import { type PassageRows, passageRows } from '../domain/passagePairs.ts';
import { escapeHtml } from './escapeHtml.ts';
import { linesIn } from './fitted.ts';
import { changedClass, type HandoutSource } from './handoutSource.ts';
import { headingHtml } from './headingHtml.ts';
import { kpiRow } from './kpiRow.ts';
import { markHtml } from './markHtml.ts';
import { monthlyTableHtml } from './monthlyTable.ts';
import type { PrintedSection } from './outlinePlan.ts';
import { CELL_EDGE, type PartGroup, ROOM } from './partGroups.ts';
import { passageHtml } from './passageHtml.ts';
import { tableHtml } from './tableHtml.ts';

/** 計画内容 | 実施状況 | 評価 of a part: its headings, texts and KPIs, and behind those of each heading its tables. */
export function progressTable(source: HandoutSource, group: PartGroup): string {
  const room = ROOM[group.orientation] - CELL_EDGE;
  const rows = group.sections.map(section => sectionRows(source, section, room));
  return `<table class="progress ${group.orientation}">
<colgroup><col class="planColumn"><col class="statusColumn"><col class="markColumn"></colgroup>
<thead><tr><th scope="col">${escapeHtml(group.planHead ?? '計画内容')}</th><th scope="col">実施状況${legend(source, group)}</th><th scope="col">評価</th></tr></thead>
${rows.join('\n')}
</table>`;
}

/** The marks and what they say, in the head so that every page has them. */
function legend({ plan, options }: HandoutSource, { sections }: PartGroup): string {
  if (!options.legend) return '';
  const used = sections.flatMap(({ statuses }) => statuses.map(({ indicator }) => indicator.judgementScale));
  const scale = scaleOf(plan.records, used[0] ?? 'progress');
  const marks = scale.marks.map(({ glyph, meaning }, at) => {
    const text = `${at === 0 ? '（' : ''}${glyph}${meaning}${at === scale.marks.length - 1 ? '）' : '、'}`;
    return `<span class="legendMark">${escapeHtml(text)}</span>`;
  });
  return `<span class="legend">${marks.join('<wbr>')}</span>`;
}

function sectionRows(source: HandoutSource, section: PrintedSection, room: number): string {
  const { section: heading, depth, statuses, tables, passages } = section;
  const groups = passageRows(passages);
  const shared = sharesMark(section, groups);
  const place = { at: 'section', sectionId: heading.id, field: 'mark' } as const;
  const own =
    heading.mark !== null && !shared
      ? `<span class="headingMark${changedClass(source, place)}">評価 ${markHtml({ glyph: heading.mark, beside: null })}</span>`
      : '';
  const shown = source.options.tables ? tables : [];
  const months = source.options.tables
    ? statuses.flatMap(({ indicator }) => monthlyTableHtml(source, indicator, room) ?? [])
    : [];
  return `<tbody class="headings"><tr><td colspan="3"><div class="headingLine">${headingHtml(source, heading, depth)}${own}</div></td></tr></tbody>
<tbody>${textRows(source, groups, shared ? { mark: heading.mark ?? '', changed: changedClass(source, place) } : null)}
${statuses.map(status => kpiRow(source, status)).join('\n')}
${[...shown.map(table => tableHtml(source, table, room)), ...months].map(tableRow).join('\n')}</tbody>`;
}

function tableRow(html: string): string {
  return `<tr class="tables"><td colspan="3">${html}</td></tr>`;
}

/** Whether the heading's mark can stand beside its texts, because none of them has its own. */
function sharesMark({ section }: PrintedSection, groups: readonly PassageRows[]): boolean {
  const isFree = groups.every(({ mark, rows }) => mark === null && rows.every(row => row.mark === null));
  return section.mark !== null && groups.length > 0 && isFree;
}

interface SharedMark {
  mark: string;
  changed: string;
}

function textRows(source: HandoutSource, groups: readonly PassageRows[], shared: SharedMark | null): string {
  const rows = groups.map((group, index) => {
    const [first, ...others] = group.rows;
    const plan = `<td class="plan">${texts(source, group.plans)}</td>`;
    if (others.length > 0 && shared === null) {
      return `<tr class="tall">${plan}<td class="done" colspan="2">${doneTable(source, group.rows)}</td></tr>`;
    }
    const done = group.rows.flatMap(({ passages }) => passages);
    const own = markTd(
      first?.mark ?? group.mark ?? '',
      1,
      changedMark(source, first?.passages[0] ?? group.plans[0]),
    );
    // One mark for all of them stands beside the first and reaches down to the last.
    const mark =
      shared === null ? own : index === 0 ? markTd(shared.mark, groups.length, shared.changed) : '';
    const tall = isTall(group.plans) || isTall(done) ? ' class="tall"' : '';
    return `<tr${tall}>${plan}<td class="status">${texts(source, done)}</td>${mark}</tr>`;
  });
  return rows.join('\n');
}

/**
 * What was done, mark by mark, in a table of its own: a plan that reached over several rows would be cut off wrongly
 * where a page ends between them.
 */
function doneTable(source: HandoutSource, rows: PassageRows['rows']): string {
  const lines = rows.map(({ passages, mark }) => {
    const tall = isTall(passages) ? ' class="tall"' : '';
    const [first] = passages;
    return `<tr${tall}><td class="status">${texts(source, passages)}</td>${markTd(mark ?? '', 1, changedMark(source, first))}</tr>`;
  });
  return `<table><colgroup><col class="statusColumn"><col class="markColumn"></colgroup><tbody>${lines.join('\n')}</tbody></table>`;
}

function changedMark(source: HandoutSource, passage: Passage | undefined): string {
  return passage ? changedClass(source, { at: 'passage', passageId: passage.id, field: 'mark' }) : '';
}

function markTd(glyph: string, span: number, changed: string): string {
  return `<td class="mark${changed}"${span > 1 ? ` rowspan="${span}"` : ''}>${markHtml({ glyph, beside: null })}</td>`;
}

function texts(source: HandoutSource, passages: readonly Passage[]): string {
  return passages
    .map((passage, index) => {
      const label = passage.kind === 'task' && passages[index - 1]?.kind !== 'task' ? TASKS : '';
      return `${label}${passageHtml(source, passage)}`;
    })
    .join('');
}

const TASKS = '<p class="label">課題・今後の取組</p>';

/** More lines than can be kept on one page without leaving a gap on the one before. */
const MOST_LINES = 10;
const LINE = 24;

function isTall(passages: readonly Passage[]): boolean {
  return passages.reduce((sum, { text }) => sum + linesIn(text, LINE), 0) > MOST_LINES;
}
