import { basename } from 'node:path';
import { type IndicatorStatus, planStatus, resultText } from '../../shared/calc/indicatorStatus.ts';
import { statusJson } from '../../shared/calc/statusJson.ts';
import { cellText, differenceText } from '../../shared/calc/valueText.ts';
import { findBranch } from '../../shared/domain/findBranch.ts';
import { fiscalYearName } from '../../shared/domain/fiscalYear.ts';
import { fiscalYears, orderedBranches } from '../../shared/domain/planRecords.ts';
import { AppError } from '../../shared/errors/appError.ts';
import { readingJson } from '../../shared/reading/readingJson.ts';
import { readForms } from '../excel/readWorkbook.ts';
import { systemClock } from '../services/clock.ts';
import { createSampleDocument } from '../services/createSampleDocument.ts';
import { readChosenFile } from '../services/fileShelf.ts';
import { openDocument } from '../services/openDocument.ts';
import type { Session } from '../services/session.ts';
import type { Call } from './arguments.ts';
import { backUpCommand, rescueCommand } from './backupCommand.ts';
import { carryPlan } from './carryCommand.ts';
import { checkDocument } from './checkCommand.ts';
import { compareDocument } from './compareCommand.ts';
import { exportCommand } from './exportCommand.ts';
import { printHandoutFile } from './handoutCommand.ts';
import { importCommand } from './importCommand.ts';
import { setField } from './setCommand.ts';
import { textTable } from './textTable.ts';
import type { CommandName } from './usage.ts';
import { verifyDocument } from './verifyCommand.ts';

/** What a command prints: for people, and with `--json`. */
export interface Outcome {
  text: string;
  json: unknown;
  /** The command worked but its answer is "no" (verify): exit code 1. */
  failed?: boolean;
}

export const commands: Record<CommandName, (call: Call) => Promise<Outcome>> = {
  read: async call => {
    const reading = await readForms(await readChosenFile(call.file), basename(call.file));
    const rows = reading.indicators.map(one => [
      one.no ?? '',
      one.name,
      one.target?.text ?? '',
      one.actual?.text ?? '',
      one.mark?.text ?? '',
    ]);
    const unread = `読まなかったセル: ${reading.unread.length === 0 ? 'なし' : reading.unread.join(' ')}`;
    const findings = reading.findings.map(finding => finding.message);
    const table = textTable([['番号', '指標', '目標', '結果', '評価'], ...rows]);
    return { text: [table, unread, ...findings].join('\n'), json: readingJson(reading) };
  },

  import: importCommand,

  status: call =>
    withDocument(call.file, session => {
      const { name, statuses, year } = statusOf(session, call);
      const rows = statuses.map(statusRow);
      const heads = ['番号', '指標', '目標', '結果', '差', '達成度', '評価'];
      const title = `${name} ${fiscalYearName(year)}`;
      return {
        text: [title, textTable([heads, ...rows]), ...statuses.map(explained)].join('\n'),
        json: statusJson(name, year, statuses),
      };
    }),

  set: call => withDocument(call.file, session => setField(session, call)),

  undo: call =>
    withDocument(call.file, session => {
      const { label } = session.undo();
      return { text: `元に戻しました: ${label}`, json: { undone: label, ...session.undoState() } };
    }),

  redo: call =>
    withDocument(call.file, session => {
      const { label } = session.redo();
      return { text: `やり直しました: ${label}`, json: { redone: label, ...session.undoState() } };
    }),

  history: call =>
    withDocument(call.file, session => {
      const entries = session.store.history();
      const action = { create: '作成', run: '操作', undo: '取り消し', redo: 'やり直し' };
      const state = { done: '', undone: '（取り消し済み）', dropped: '（破棄）', note: '' };
      const rows = entries.map(e => [String(e.seq), e.at, action[e.action], `${e.label}${state[e.state]}`]);
      return { text: textTable([['番号', '日時', '種類', '内容'], ...rows]), json: entries };
    }),

  carry: call => withDocument(call.file, session => carryPlan(session, call)),

  check: call => withDocument(call.file, session => checkDocument(session)),

  compare: call => withDocument(call.file, session => compareDocument(session, call)),

  export: call => withDocument(call.file, session => exportCommand(session, call)),

  handout: call => withDocument(call.file, session => printHandoutFile(session, call)),

  backup: backUpCommand,

  verify: verifyDocument,

  rescue: rescueCommand,

  sample: async call => {
    const out = call.out ?? '';
    const session = await createSampleDocument(out, systemClock);
    try {
      const branches = orderedBranches(session.plan.records).map(({ name }) => name);
      return { text: `見本の文書を ${basename(out)} に作りました。`, json: { branches } };
    } finally {
      session.close();
    }
  },
};

/** Opens a document for one command and closes it whatever happens. */
async function withDocument(
  path: string,
  work: (session: Session) => Outcome | Promise<Outcome>,
): Promise<Outcome> {
  const session = openDocument(path, systemClock);
  try {
    return await work(session);
  } finally {
    session.close();
  }
}

function statusOf(session: Session, call: Call) {
  const years = fiscalYears(session.plan.records);
  const year = call.year ?? years[0] ?? null;
  if (year === null) throw new AppError('nothingStored');
  if (!years.includes(year)) throw new AppError('yearUnknown', fiscalYearName(year));
  const { id, name } = findBranch(session.plan.records, call.branch);
  return { name, year, statuses: planStatus(session.plan, { branchId: id, year, period: call.period }) };
}

function statusRow(status: IndicatorStatus): string[] {
  return [
    status.indicator.no ?? '',
    status.indicator.name,
    status.target?.text ?? '',
    resultText(status),
    differenceText(status.difference),
    cellText(status.achievement),
    status.mark ?? '',
  ];
}

function explained(status: IndicatorStatus): string {
  return `${status.indicator.no ?? '・'} ${status.explanation}`;
}
