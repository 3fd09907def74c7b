import { randomUUID } from 'node:crypto';
import { carryCounts, carryCountsText } from '../../shared/commands/carry/carryCounts.ts';
import type { CarryChoice, CarryWish } from '../../shared/commands/carry/carryWish.ts';
import { puts } from '../../shared/commands/command.ts';
import { momentName } from '../../shared/commands/freezePlan.ts';
import { findBranch } from '../../shared/domain/findBranch.ts';
import type { Moment } from '../../shared/domain/moment.ts';
import { periods } from '../../shared/domain/period.ts';
import { systemClock } from '../services/clock.ts';
import { editPlanInputs } from '../services/editFields.ts';
import type { Session } from '../services/session.ts';
import { type Call, UsageError } from './arguments.ts';
import type { Outcome } from './commands.ts';

const kinds = ['plans', 'statuses', 'tables', 'targets'] as const;

/** `bpd carry`: begins a period with what another one holds, through the same command as the window. */
export function carryPlan(session: Session, call: Call): Outcome {
  const { id: branchId } = findBranch(session.plan.records, call.branch);
  const from = momentOf('from', call.from, branchId);
  const to = momentOf('to', call.to, branchId);
  const wish: CarryWish = { from, to, with: choiceOf(call, from.year !== to.year) };
  const edit = {
    id: randomUUID(),
    label: `${momentName(to)}への引き継ぎ`,
    inputs: [{ kind: 'carryForward' as const, ...wish }],
  };
  const command = editPlanInputs(session, edit, systemClock());
  const counts = carryCounts(command === null ? [] : puts(command));
  const text =
    command === null
      ? '引き継ぐものは、もうありません。何も変更していません。'
      : `${momentName(from)}から${momentName(to)}へ引き継ぎました（${carryCountsText(counts)}）。前期のままの印: ${counts.stale}件`;
  const plain = ({ year, period }: Moment) => ({ year, period });
  return {
    text,
    json: { from: plain(from), to: plain(to), carried: counts, command: command === null ? null : edit.id },
  };
}

function momentOf(option: string, text: string | null, branchId: number): Moment {
  const [year = '', named = ''] = (text ?? '').split('/');
  const period = periods.find(known => known === named);
  const number = Number(year);
  if (period === undefined || !/^\d{4}$/.test(year) || number < 1900 || number > 2200) {
    throw new UsageError(
      `--${option}「${text ?? ''}」は、年度と期間を 2024/q2 のように指定してください（期間は annual、h1・h2、q1～q4、m04～m03）。`,
    );
  }
  return { branchId, year: number, period };
}

/** Without a word on it: everything within the year; into the next one what is written before it begins. */
function choiceOf(call: Call, isNextYear: boolean): CarryChoice {
  const named = (call.with ?? (isNextYear ? 'plans,tables,targets' : kinds.join(','))).split(',');
  const unknown = named.find(name => !kinds.some(kind => kind === name));
  if (unknown !== undefined) {
    throw new UsageError(`--with「${unknown}」は、${kinds.join('・')} から選び、コンマで区切ってください。`);
  }
  const has = (kind: (typeof kinds)[number]) => named.includes(kind);
  return {
    plans: has('plans'),
    statuses: has('statuses'),
    tables: has('tables'),
    targets: has('targets'),
    figures: !call.emptyFigures,
    onlyMissing: call.onlyMissing,
  };
}
