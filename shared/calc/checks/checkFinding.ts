import type { PlanRecords } from '../../domain/planRecords.ts';
import { roundingName } from '../../domain/rounding.ts';
import type { Check, Finding } from './check.ts';
import { placeText } from './placeText.ts';

/** The finding of a check that does not agree: what is printed, what comes out, and what would explain it. */
export function checkFinding(records: PlanRecords, check: Check): Finding {
  const { key, rule, place, printed, computed } = check;
  const sentence = `${placeText(records, place)}は「${printed}」と印字されていますが、${computationText(check)}`;
  const message = [sentence, ...reasons(check)].join('。');
  return { key, rule, severity: 'error', place, printed, computed, message };
}

function computationText({ rule, formula, exact, computed }: Check): string {
  if (rule === 'calendar') return `暦では（${computed}）です`;
  if (rule === 'mark') return `計算では ${computed} です${formula === '' ? '' : `（${formula}）`}`;
  if (exact === null)
    return rule === 'restated' ? `引いている先では「${computed}」です` : `${formula} は${computed}です`;
  const plain = computed.replace(/[^\d.]/g, '');
  const steps = exact.replace('-', '') === plain ? computed : `${exact} → ${computed}`;
  return `${formula} ＝ ${steps} です`;
}

function reasons({ hint, explainedBy }: Check): string[] {
  const roundings = explainedBy.filter(mode => mode !== 'halfUp').map(mode => roundingName[mode]);
  return [
    ...(hint === null ? [] : [hint]),
    ...(roundings.length === 0 ? [] : [`${roundings.join('・')}なら一致します`]),
  ];
}
