import type { IndicatorStatus } from '../calc/indicatorStatus.ts';
import type { IndicatorField } from '../domain/notePlace.ts';
import { carriedSign } from './carriedSign.ts';
import { escapeHtml } from './escapeHtml.ts';
import { figureHtml } from './figureHtml.ts';
import { changedClass, type HandoutSource } from './handoutSource.ts';
import { type KpiFacts, kpiFacts } from './kpiFacts.ts';
import { indicatorMark, markHtml } from './markHtml.ts';

/** An indicator as a row of the progress report: what was aimed at, what has been reached, the mark. */
export function kpiRow(source: HandoutSource, status: IndicatorStatus): string {
  const { indicator } = status;
  const facts = kpiFacts(source, status);
  const mark = indicatorMark(source.plan.records, status, source.moment, source.options.marks, false);
  const changed = (field: IndicatorField) => changedClass(source, placeOf(source, indicator.id, field));
  const name = `<p class="kpiName"><span class="kpiTag">${indicator.isKpi ? 'KPI' : '指標'}</span> ${escapeHtml(
    [indicator.no, indicator.name].filter(Boolean).join(' '),
  )}</p>`;
  const plan = [
    name,
    facts.target === ''
      ? ''
      : `<p class="figure${changed('target')}">${figureHtml(facts.target)}${carriedSign(source, status.target?.carriedFrom ?? null)}</p>`,
    ...pairs([
      ['対象者数', facts.plannedDenominator],
      ['見込者数', facts.plannedNumerator],
    ]),
  ];
  return `<tr class="kpi"><td class="plan">${plan.join('')}</td><td class="status">${resultHtml(facts, changed)}</td><td class="mark${changed('mark')}">${markHtml(mark)}</td></tr>`;
}

function resultHtml(facts: KpiFacts, changed: (field: IndicatorField) => string): string {
  const asOf = facts.asOf === '' ? '' : `<span class="asOf">（${escapeHtml(facts.asOf)}）</span>`;
  const result =
    facts.result === ''
      ? ''
      : `<p class="result"><span class="figure${changed('actual')}">${figureHtml(facts.result)}</span>${asOf}</p>`;
  const judgement = facts.judgement === '' ? '' : `<p class="fact">${escapeHtml(facts.judgement)}</p>`;
  const lastYear = facts.lastYear.map(({ name, result: was, asOf: date, counts }) => {
    const more = [date === name ? '' : date, counts].filter(Boolean).join('、');
    return [name, `${was}${more === '' ? '' : `（${more}）`}`] as const;
  });
  return [
    result,
    ...pairs([
      ['実施者数', facts.numerator],
      ['対象者数', facts.denominator],
      ['目標との差', facts.difference],
      ['達成度', facts.achievement],
      ['前年度差', facts.yearOnYear],
      ...lastYear,
      ['全国平均', facts.nationalAverage],
      ['順位', facts.rank],
    ]),
    judgement,
  ].join('');
}

/** A name and its figure; where they stand is the same in every handout. */
export function pairs(all: readonly (readonly [string, string])[]): string[] {
  const filled = all.filter(([, text]) => text !== '');
  if (filled.length === 0) return [];
  const items = filled.map(
    ([name, text]) =>
      `<span class="fact"><span class="factName">${escapeHtml(name)}</span> ${figureHtml(text)}</span>`,
  );
  return [`<p class="facts">${items.join(' ')}</p>`];
}

export function placeOf({ moment }: HandoutSource, indicatorId: number, field: IndicatorField) {
  return { at: 'indicator', indicatorId, year: moment.year, period: moment.period, field } as const;
}
