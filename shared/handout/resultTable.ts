import type { IndicatorStatus } from '../calc/indicatorStatus.ts';
import type { IndicatorField } from '../domain/notePlace.ts';
import type { HandoutSource } from './handoutSource.ts';
import { type KpiFacts, kpiFacts } from './kpiFacts.ts';
import { placeOf } from './kpiRow.ts';
import { indicatorMark } from './markHtml.ts';
import type { PrintedCell, TableContent } from './tableContent.ts';
import { contentHtml } from './tableHtml.ts';

interface ResultColumn {
  head: string;
  field: IndicatorField;
  text(facts: KpiFacts, status: IndicatorStatus): string;
  /** In brackets below: the same of last year. */
  bracket?(facts: KpiFacts): string;
}

/**
 * 計画 | 結果 | 差 … of the indicators below a heading. Columns nobody has an entry for are left out; where last year
 * had a target too, its plan, result and difference stand in brackets below this year's.
 */
export function resultTable(
  source: HandoutSource,
  statuses: readonly IndicatorStatus[],
  room: number,
): string {
  const rows = statuses.map(status => ({ status, facts: kpiFacts(source, status) }));
  const isPaired = rows.some(({ facts }) => facts.lastYear.some(({ target }) => target !== ''));
  const columns = columnsOf(source, isPaired).filter(({ text }) =>
    rows.some(({ facts, status }) => text(facts, status) !== ''),
  );
  const content: TableContent = {
    columnLevels: 1,
    rowLevels: 1,
    columns: columns.map(({ head, field }) => ({
      id: head,
      heads: [head],
      kind: field === 'target' ? 'text' : 'figure',
      isReference: false,
      isCentered: true,
      isMark: field === 'mark',
    })),
    rows: rows.map(({ status, facts }) => ({
      id: String(status.indicator.id),
      heads: [[status.indicator.no, status.indicator.name].filter(Boolean).join(' ')],
      isTotal: false,
      cells: columns.map(({ field, text, bracket }): PrintedCell => {
        const second = bracket?.(facts) ?? '';
        return {
          text: text(facts, status),
          bracket: second === '' ? null : `（${second}）`,
          places: [placeOf(source, status.indicator.id, field)],
        };
      }),
    })),
  };
  const frame = {
    title: '',
    unit: null,
    asOfText: null,
    corner: ['指標'],
    footnotes: isPaired ? [{ marker: '※', text: '（　）内は前年度。', adjusts: null }] : [],
  };
  return contentHtml(source, frame, content, room);
}

function columnsOf(source: HandoutSource, isPaired: boolean): ResultColumn[] {
  const last = (facts: KpiFacts) => facts.lastYear.at(-1);
  const lines = (...texts: string[]) => texts.filter(Boolean).join('\n');
  return [
    {
      head: '目標',
      field: 'target',
      text: one => one.target,
      ...when(isPaired, one => last(one)?.target ?? ''),
    },
    { head: '実施者数', field: 'numerator', text: one => one.numerator },
    { head: '対象者数', field: 'denominator', text: one => one.denominator },
    {
      head: '結果',
      field: 'actual',
      text: one => lines(one.result, one.asOf === '' ? '' : `（${one.asOf}）`),
      ...when(isPaired, one => last(one)?.result ?? ''),
    },
    {
      head: '目標との差',
      field: 'difference',
      text: one => lines(one.difference, one.judgement === '' ? '' : `（${one.judgement}）`),
      ...when(isPaired, one => last(one)?.difference ?? ''),
    },
    { head: '達成度', field: 'achievement', text: one => one.achievement },
    ...(isPaired
      ? []
      : [
          {
            head: '前年度',
            field: 'prior',
            text: (one: KpiFacts) => {
              const was = last(one);
              return lines(was?.result ?? '', was?.asOf ? `（${was.asOf}）` : '');
            },
          } as const,
        ]),
    { head: '前年度差', field: 'prior', text: one => one.yearOnYear },
    { head: '全国平均', field: 'nationalAverage', text: one => one.nationalAverage },
    { head: '全国順位', field: 'rank', text: one => one.rank },
    {
      head: '評価',
      field: 'mark',
      text: (_, status) => {
        const { plan, moment, options } = source;
        const { glyph, beside } = indicatorMark(plan.records, status, moment, options.marks, true);
        return lines(glyph, beside === null ? '' : `（計算 ${beside}）`);
      },
    },
  ];
}

function when(isPaired: boolean, bracket: (facts: KpiFacts) => string): Pick<ResultColumn, 'bracket'> {
  return isPaired ? { bracket } : {};
}
