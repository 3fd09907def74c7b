import { acceptanceOf } from '../../shared/calc/checks/acceptance.ts';
import { type CheckPlace, checkRuleName, type Finding } from '../../shared/calc/checks/check.ts';
import { checkPlan } from '../../shared/calc/checks/checkPlan.ts';
import { placeText } from '../../shared/calc/checks/placeText.ts';
import { parseFigure } from '../../shared/domain/figureText.ts';
import type { PlanRecords } from '../../shared/domain/planRecords.ts';
import { roundingName } from '../../shared/domain/rounding.ts';
import type { Session } from '../services/session.ts';
import type { Outcome } from './commands.ts';

/** `bpd check`: 検算 over everything stored. What a person has accepted is listed apart. */
export function checkDocument(session: Session): Outcome {
  const { plan } = session;
  const { records } = plan;
  const { checks, findings, habits } = checkPlan(plan);
  const open = findings.filter(finding => acceptanceOf(records, finding) === null);
  const accepted = findings.filter(finding => acceptanceOf(records, finding) !== null);
  const counts = `検算 ${checks.length} 件、指摘 ${open.length} 件、確認済み ${accepted.length} 件`;
  const lines = open.map(({ rule, message }) => `［${checkRuleName[rule]}］${message}。`);
  const habitLines = habits.map(
    ({ place, rounding, figures }) =>
      `癖: ${placeText(records, place)}の列は${roundingName[rounding]}です（${figures} 個の値）。`,
  );
  return {
    text: [counts, ...lines, ...habitLines].join('\n'),
    json: {
      checked: checks.length,
      findings: open.map(finding => findingJson(records, finding)),
      accepted: accepted.map(finding => ({
        ...findingJson(records, finding),
        reason: acceptanceOf(records, finding)?.reason,
      })),
      habits: habits.map(({ place, rounding }) => ({ where: placeText(records, place), rounding })),
    },
  };
}

function findingJson(records: PlanRecords, finding: Finding) {
  const { rule, severity, place, printed, computed, message } = finding;
  return {
    rule,
    severity,
    where: placeText(records, place),
    cell: cellOf(records, place),
    printed: plainJson(printed),
    computed: plainJson(computed),
    message: `${message}。`,
  };
}

/** A figure as a plain number, without its unit; anything else as it stands. */
function plainJson(text: string): number | string | null {
  if (text === '') return null;
  const figure = parseFigure(text);
  return figure === null ? text : Number(figure.value);
}

/** The cell of an imported workbook a value came from; null where it came from none. */
function cellOf(records: PlanRecords, place: CheckPlace): string | null {
  if (place.at !== 'indicator') return null;
  const sources = new Map([...records.workbookSource.values()].map(source => [source.id, source]));
  const link = [...records.cellLink.values()].findLast(({ indicatorId, field, sourceId }) => {
    const source = sources.get(sourceId);
    const isHere = indicatorId === place.indicatorId && field === place.field;
    return isHere && source?.year === place.year && source.period === place.period;
  });
  return link ? `${link.sheet}!${link.address}` : null;
}
