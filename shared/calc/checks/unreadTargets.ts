import { parseCompoundTarget } from '../../domain/compoundTarget.ts';
import type { PlanRecords } from '../../domain/planRecords.ts';
import { targetKey } from '../../domain/records.ts';
import type { Finding } from './check.ts';
import { placeText } from './placeText.ts';

/** 設定なし and － say that there is no target; everything else in words is meant as one. */
const NO_TARGET = /^(?:.{0,4}設定(?:は)?なし|なし|無し|未設定|[-－―ー]*)$/u;

/** Targets no rule could be read from: they are kept as text, and nothing is judged by them. */
export function unreadTargets(records: PlanRecords): Finding[] {
  return [...records.target.values()].flatMap(({ indicatorId, year, text, rule }): Finding[] => {
    if (rule.comparator !== 'compound' || parseCompoundTarget(rule.rule) !== null) return [];
    if (NO_TARGET.test(text.replace(/\s+/g, ''))) return [];
    const place = { at: 'indicator', indicatorId, year, period: 'annual', field: 'target' } as const;
    const message = `${placeText(records, place)}「${text.replace(/\s*\n\s*/g, '')}」から判定の規則を読み取れないため、文字のまま保存し、自動では判定していません`;
    const key = `target/${targetKey(indicatorId, year)}`;
    return [{ key, rule: 'formula', severity: 'notice', place, printed: text, computed: '', message }];
  });
}
