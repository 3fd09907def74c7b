import { randomUUID } from 'node:crypto';
import { type IndicatorStatus, indicatorStatus, resultText } from '../../shared/calc/indicatorStatus.ts';
import { cellText, differenceText } from '../../shared/calc/valueText.ts';
import { editableFields, fieldName } from '../../shared/commands/fieldInput.ts';
import { findBranch } from '../../shared/domain/findBranch.ts';
import { fiscalYears } from '../../shared/domain/planRecords.ts';
import type { Indicator } from '../../shared/domain/records.ts';
import { AppError } from '../../shared/errors/appError.ts';
import { systemClock } from '../services/clock.ts';
import { editFields } from '../services/editFields.ts';
import type { Session } from '../services/session.ts';
import { type Call, UsageError } from './arguments.ts';
import type { Outcome } from './commands.ts';
import { findIndicator } from './findIndicator.ts';

/** `bpd set`: one edit through the same command as the grid; prints everything that changed with it. */
export function setField(session: Session, call: Call): Outcome {
  const field = editableFields.find(known => known === call.field);
  if (field === undefined) {
    throw new UsageError(`--field は ${editableFields.join(' / ')} から選んでください。`);
  }
  const year = call.year ?? fiscalYears(session.plan.records)[0];
  if (year === undefined) throw new AppError('nothingStored');
  const indicator = findIndicator(
    session.plan.records,
    findBranch(session.plan.records, call.branch).id,
    call.indicator ?? '',
  );
  const texts = (): Record<string, string> => {
    const now = session.plan.records.indicator.get(String(indicator.id)) as Indicator;
    return fieldTexts(indicatorStatus(session.plan, now, year, call.period));
  };
  const before = texts();
  const input = {
    indicatorId: indicator.id,
    year,
    period: call.period,
    field,
    text: call.value ?? '',
    reason: call.reason ?? undefined,
    by: call.by ?? undefined,
    at: systemClock(),
  };
  editFields(session, { id: randomUUID(), label: `${fieldName[field]}の変更`, inputs: [input] });
  const after = texts();
  const changed = Object.keys(after)
    .filter(name => before[name] !== after[name])
    .map(name => ({
      key: `${indicator.id}/${year}/${call.period}/${name}`,
      before: before[name] ?? '',
      after: after[name] ?? '',
    }));
  const lines = changed.map(
    change => `${change.key}: ${change.before || '（空）'} → ${change.after || '（空）'}`,
  );
  return { text: lines.length === 0 ? '変わったところはありません。' : lines.join('\n'), json: { changed } };
}

function fieldTexts(status: IndicatorStatus): Record<string, string> {
  const { indicator } = status;
  return {
    no: indicator.no ?? '',
    initiative: indicator.initiative ?? '',
    name: indicator.name,
    target: status.target?.text ?? '',
    actual: resultText(status),
    asOf: status.actual?.asOf ?? '',
    ...status.besides,
    difference: differenceText(status.difference),
    achievement: cellText(status.achievement),
    computedMark: status.computedMark ?? '',
    mark: status.mark ?? '',
  };
}
