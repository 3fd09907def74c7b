import type { IndicatorStatus } from '../calc/indicatorStatus.ts';
import type { Passage } from '../domain/outlineRecords.ts';
import { carriedSign } from './carriedSign.ts';
import { escapeHtml } from './escapeHtml.ts';
import { figureHtml } from './figureHtml.ts';
import type { HandoutSource } from './handoutSource.ts';
import { headingHtml } from './headingHtml.ts';
import { kpiFacts } from './kpiFacts.ts';
import { pairs } from './kpiRow.ts';
import { monthlyTableHtml } from './monthlyTable.ts';
import { ofKind, type PrintedSection } from './outlinePlan.ts';
import { passageHtml } from './passageHtml.ts';
import { resultTable } from './resultTable.ts';
import { tableHtml } from './tableHtml.ts';

/** An item of the annual result: what was planned, the KPIs and their results, what was done, what is left to do. */
export function annualItem(source: HandoutSource, item: PrintedSection, room: number): string {
  const { section, depth, statuses, tables } = item;
  const shown = source.options.tables ? tables.map(table => tableHtml(source, table, room)) : [];
  const months = source.options.tables
    ? statuses.flatMap(({ indicator }) => monthlyTableHtml(source, indicator, room) ?? [])
    : [];
  return `<section class="item">
${item.isTitled === true ? '' : headingHtml(source, section, depth)}
${texts(source, '事業計画', ofKind(item, 'plan'))}
${statuses.length === 0 ? '' : kpiBox(source, statuses)}
${statuses.length === 0 ? '' : `<p class="label">結果</p>${resultTable(source, statuses, room)}`}
${texts(source, '取組内容・結果', ofKind(item, 'status'))}
${texts(source, '課題・今後の取組', ofKind(item, 'task'))}
${texts(source, null, ofKind(item, 'note'))}
${[...shown, ...months].join('\n')}
</section>`;
}

function texts(source: HandoutSource, label: string | null, passages: readonly Passage[]): string {
  // empty ones only keep places open in the window
  if (passages.every(({ text }) => text.trim() === '')) return '';
  const head = label === null ? '' : `<p class="label">${label}</p>`;
  return `${head}<div class="texts${label === null ? ' notes' : ''}">${passages.map(one => passageHtml(source, one)).join('')}</div>`;
}

function kpiBox(source: HandoutSource, statuses: readonly IndicatorStatus[]): string {
  const lines = statuses.map(status => {
    const { indicator } = status;
    const facts = kpiFacts(source, status);
    const name = escapeHtml([indicator.no, indicator.name].filter(Boolean).join(' '));
    const target =
      facts.target === ''
        ? ''
        : `：<b>${figureHtml(facts.target)}</b>${carriedSign(source, status.target?.carriedFrom ?? null)}`;
    const planned = pairs([
      ['実施見込者数', facts.plannedNumerator],
      ['対象者数', facts.plannedDenominator],
    ]).join('');
    return `<div class="kpiLine"><p><span class="kpiTag">${indicator.isKpi ? 'KPI' : '指標'}</span> ${name}${target}</p>${planned}</div>`;
  });
  return `<div class="kpiBox">${lines.join('')}</div>`;
}
