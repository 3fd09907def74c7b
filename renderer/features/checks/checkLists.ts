import { acceptanceOf } from '../../../shared/calc/checks/acceptance.ts';
import type {
  Check,
  CheckPlace,
  CheckReport,
  CheckRule,
  Finding,
  Habit,
} from '../../../shared/calc/checks/check.ts';
import { checkRuleName } from '../../../shared/calc/checks/check.ts';
import { branchIdOf, placeText } from '../../../shared/calc/checks/placeText.ts';
import type { AcceptedFinding } from '../../../shared/domain/checkRecords.ts';
import type { PlanRecords } from '../../../shared/domain/planRecords.ts';

/** A finding as the page lists it, with who has looked at it. */
export interface FindingRow {
  finding: Finding;
  accepted: AcceptedFinding | null;
}

export const severityName: Record<Finding['severity'], string> = {
  error: '誤り',
  warning: '注意',
  notice: '表記',
};

/** What the lists are narrowed to; null for all. */
export interface CheckFilter {
  branchId: number | null;
  rule: CheckRule | null;
}

/** Findings by whether a person has looked at them. */
export const confirmations = ['open', 'accepted', 'all'] as const;
export type Confirmation = (typeof confirmations)[number];
export const confirmationName: Record<Confirmation, string> = {
  open: '未確認',
  accepted: '確認済み',
  all: 'すべて',
};

const SEVERITY_ORDER: readonly Finding['severity'][] = ['error', 'warning', 'notice'];

/** All findings: the gravest first, else in the order of the document. */
export function findingRows({ findings }: CheckReport, records: PlanRecords): FindingRow[] {
  const bySeverity = SEVERITY_ORDER.flatMap(severity => findings.filter(one => one.severity === severity));
  return bySeverity.map(finding => ({ finding, accepted: acceptanceOf(records, finding) }));
}

/** 「検算 266件、指摘 12件、確認済み 2件」; what is confirmed is no 指摘 any more. */
export function countsText({ checks }: CheckReport, rows: readonly FindingRow[]): string {
  const accepted = rows.filter(row => row.accepted !== null).length;
  return `検算 ${count(checks.length)}件、指摘 ${count(rows.length - accepted)}件、確認済み ${count(accepted)}件`;
}

export function filterFindings(
  records: PlanRecords,
  rows: readonly FindingRow[],
  filter: CheckFilter,
  confirmation: Confirmation,
): FindingRow[] {
  return rows.filter(
    ({ finding, accepted }) =>
      passes(records, finding, filter) &&
      (confirmation === 'all' || (accepted !== null) === (confirmation === 'accepted')),
  );
}

export function filterHabits(
  records: PlanRecords,
  habits: readonly Habit[],
  { branchId }: CheckFilter,
): Habit[] {
  return habits.filter(({ place }) => branchId === null || branchIdOf(records, place) === branchId);
}

/** Recomputations by whether they agree and by words of their place, formula or figures. */
export interface CheckSearch {
  agrees: boolean | null;
  words: string;
}

export function filterChecks(
  records: PlanRecords,
  checks: readonly Check[],
  filter: CheckFilter,
  { agrees, words }: CheckSearch,
): Check[] {
  const wanted = folded(words).split(' ').filter(Boolean);
  const found = (check: Check) => {
    if (wanted.length === 0) return true;
    const { place, formula, printed, computed } = check;
    const text = folded([placeText(records, place), formula, printed, computed].join(' '));
    return wanted.every(word => text.includes(word));
  };
  return checks.filter(
    check => passes(records, check, filter) && (agrees === null || check.agrees === agrees) && found(check),
  );
}

/** 「26件 ÷ 34件 ＝ 76.470588… → 76％、印字 77％」 and what is worth knowing besides. */
export function recomputationText({ formula, exact, computed, printed, hint }: Check): string {
  const isRounded = exact !== null && exact !== computed.replace('▲', '-').replace(/[^\d.-]/g, '');
  const way = isRounded ? `${formula} ＝ ${exact} → ${computed}` : `${formula} → ${computed}`;
  return `${formula === computed ? `計算 ${computed}` : way}、印字 ${printed}${hint === null ? '' : `。${hint}`}`;
}

/** The rules there is something of, in the order they are known by. */
export function rulesOf({ checks, findings }: CheckReport): CheckRule[] {
  const used = new Set([...checks, ...findings].map(({ rule }) => rule));
  return (Object.keys(checkRuleName) as CheckRule[]).filter(rule => used.has(rule));
}

/** What a finding says beyond its place, for where the place stands beside it. */
export function messageBesidePlace(records: PlanRecords, { place, message }: Finding): string {
  const named = placeText(records, place);
  return message.startsWith(named) ? message.slice(named.length).replace(/^[はのに：]、?/, '') : message;
}

/** A place without its row: a habit is that of a column. */
export function habitPlaceText(records: PlanRecords, place: CheckPlace): string {
  return placeText(records, place.at === 'cell' ? { ...place, rowId: '' } : place);
}

/** Whether the column keeps to the habit by its own setting already. */
export function isSettled(records: PlanRecords, { place, rounding }: Habit): boolean {
  if (place.at !== 'cell') return false;
  const columns = records.table.get(String(place.tableId))?.columns ?? [];
  return columns.find(({ id }) => id === place.columnId)?.rounding === rounding;
}

/** 「2025/3/31 山田：印字のまま（端数は切捨て）」 */
export function acceptanceText({ by, at, reason }: AcceptedFinding): string {
  return `${new Date(at).toLocaleDateString('ja-JP')} ${by}：${reason}`;
}

/** A number of things, thousands grouped. */
export function count(things: number): string {
  return things.toLocaleString('ja-JP');
}

function passes(
  records: PlanRecords,
  { rule, place }: { rule: CheckRule; place: CheckPlace },
  filter: CheckFilter,
): boolean {
  if (filter.rule !== null && filter.rule !== rule) return false;
  return filter.branchId === null || filter.branchId === branchIdOf(records, place);
}

/** Full and half width, upper and lower case are the same to who searches. */
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
