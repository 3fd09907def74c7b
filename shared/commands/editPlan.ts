import { formulaProblemText } from '../calc/formula/formulaProblemText.ts';
import { parseFormula } from '../calc/formula/parseFormula.ts';
import { tableIndex } from '../calc/table/tableIndex.ts';
import type { PlanRecords } from '../domain/planRecords.ts';
import { sameRecord } from '../domain/sameRecord.ts';
import { type PlanTable, tableCellKey } from '../domain/tableRecords.ts';
import { AppError } from '../errors/appError.ts';
import { carryForward } from './carry/carryForward.ts';
import { confirmCarried } from './carry/confirmCarried.ts';
import { renameBranch } from './carry/renameBranch.ts';
import { withTablesSeenTo } from './carry/seenTo.ts';
import { type Command, type PutCommand, put, puts } from './command.ts';
import { writeNote } from './noteEdits.ts';
import { addSection } from './outline/addSection.ts';
import { changeSection } from './outline/changeSection.ts';
import { deleteSection } from './outline/deleteSection.ts';
import { moveSection } from './outline/moveSection.ts';
import { changePassage, cleanMark } from './passages/changePassage.ts';
import { deletePassages } from './passages/deletePassages.ts';
import { linkFigure } from './passages/linkFigure.ts';
import { addPassage, movePassage } from './passages/placePassage.ts';
import type { PlanInput } from './planInput.ts';
import { addTable, deleteTable, renameTable } from './planTables.ts';
import { deleteLines, duplicateLine, insertLine, moveLine, renameHead } from './tableLines.ts';
import { changeTableChart, changeTableSettings } from './tableSettings.ts';

/** What an edit has to know of the document: nothing that is calculated. */
interface Held {
  readonly records: PlanRecords;
}

/**
 * The command that stores an edit of a table, a sentence, a setting, a finding or a note; null where nothing would
 * change.
 * @param at ISO instant, for what a person accepts or notes
 * @throws AppError placeUnknown, notAFormula, reasonRequired, indicatorUnknown, lastLine, nameRequired, nameTaken
 */
export function editPlan(plan: Held, input: PlanInput, at: string): Command | null {
  const command = commandFor(plan, input, at);
  const changes = command === null ? [] : puts(command).filter(step => !sameRecord(step.before, step.after));
  return changes.length === 0 ? null : command;
}

function commandFor(plan: Held, input: PlanInput, at: string): Command | null {
  const { records } = plan;
  switch (input.kind) {
    case 'insertLine':
      return insertLine(tableOf(plan, input.tableId), input.axis, input.at);
    case 'deleteLines':
      return deleteLines(records, tableOf(plan, input.tableId), input.axis, input.ids);
    case 'moveLine':
      return moveLine(tableOf(plan, input.tableId), input.axis, input.id, input.to);
    case 'duplicateLine':
      return duplicateLine(records, tableOf(plan, input.tableId), input.axis, input.id);
    case 'head':
      return renameHead(tableOf(plan, input.tableId), input.axis, input.id, input.level, input.text.trim());
    case 'addTable':
      return addTable(records, input.moment, input.sectionId, input.title, input.template);
    case 'tableSettings':
      return changeTableSettings(tableOf(plan, input.tableId), input.change);
    case 'tableChart':
      return changeTableChart(tableOf(plan, input.tableId), input.chart);
    case 'renameTable':
      return renameTable(records, tableOf(plan, input.tableId), input.title);
    case 'deleteTable':
      return deleteTable(records, tableOf(plan, input.tableId));
    case 'cell':
      return withTablesSeenTo(records, [cellStep(plan, input, { text: input.text.trim() })]);
    case 'cells':
      return withTablesSeenTo(records, cellSteps(plan, input));
    case 'cellFormula':
      return withTablesSeenTo(records, [cellStep(plan, input, { formula: checkedFormula(input.formula) })]);
    case 'column': {
      const table = tableOf(plan, input.tableId);
      const { formula, ...settings } = input.change;
      const change =
        formula === undefined ? settings : { ...settings, formula: checkedFormula(formula ?? '') };
      return changeTable(table, 'columns', input.columnId, change);
    }
    case 'row': {
      const table = tableOf(plan, input.tableId);
      const { formula, ...settings } = input.change;
      const change =
        formula === undefined ? settings : { ...settings, formula: checkedFormula(formula ?? '') };
      return changeTable(table, 'rows', input.rowId, change);
    }
    case 'passage':
      return changePassage(records, input);
    case 'addPassage':
      return addPassage(records, input, cleanMark(input.mark ?? null));
    case 'movePassage':
      return movePassage(records, input);
    case 'deletePassages':
      return deletePassages(records, input.ids);
    case 'linkFigure':
      return linkFigure(records, input, checkedFormula(input.formula ?? ''));
    case 'section':
      return changeSection(records, input);
    case 'addSection':
      return addSection(records, input);
    case 'moveSection':
      return moveSection(records, input);
    case 'deleteSection':
      return deleteSection(records, input);
    case 'indicator': {
      const before = records.indicator.get(String(input.indicatorId));
      if (!before) throw new AppError('indicatorUnknown', String(input.indicatorId));
      return put('indicator', before, { ...before, ...input.change });
    }
    case 'accept': {
      const { key, printed, computed, by } = input;
      const reason = input.reason.trim();
      if (reason === '') throw new AppError('reasonRequired');
      const before = records.acceptedFinding.get(key) ?? null;
      return put('acceptedFinding', before, {
        key,
        printed,
        computed,
        reason,
        by: by.trim() || '担当者',
        at,
      });
    }
    case 'withdraw': {
      const before = records.acceptedFinding.get(input.key);
      return before ? put('acceptedFinding', before, null) : null;
    }
    case 'carryForward':
      return carryForward(records, input);
    case 'confirmCarried':
      return confirmCarried(records, input);
    case 'branch':
      return renameBranch(records, input);
    case 'note':
      return writeNote(records, input, at);
  }
}

function tableOf({ records }: Held, tableId: number): PlanTable {
  const table = records.table.get(String(tableId));
  if (!table) throw new AppError('placeUnknown');
  return table;
}

function cellStep(
  plan: Held,
  { tableId, rowId, columnId }: { tableId: number; rowId: string; columnId: string },
  change: { text?: string; formula?: string | null },
): PutCommand {
  const table = tableOf(plan, tableId);
  const { row, column } = tableIndex(table); // a paste asks for thousands of cells
  if (row(rowId) < 0 || column(columnId) < 0) throw new AppError('placeUnknown');
  const before = plan.records.tableCell.get(tableCellKey(tableId, rowId, columnId)) ?? null;
  const after = { tableId, rowId, columnId, text: '', formula: null, ...before, ...change };
  return put('tableCell', before, after.text === '' && after.formula === null ? null : after);
}

/** Those of a rectangle of cells that change. */
function cellSteps(
  plan: Held,
  { tableId, rowIds, columnIds, texts }: Extract<PlanInput, { kind: 'cells' }>,
): PutCommand[] {
  const steps = rowIds.flatMap((rowId, row) =>
    columnIds.map((columnId, column) => {
      const text = texts[row * columnIds.length + column]?.trim() ?? '';
      return cellStep(plan, { tableId, rowId, columnId }, { text });
    }),
  );
  return steps.filter(step => !sameRecord(step.before, step.after));
}

function changeTable<Axis extends 'columns' | 'rows'>(
  table: PlanTable,
  axis: Axis,
  id: string,
  change: Partial<PlanTable[Axis][number]>,
): PutCommand {
  const entries: readonly PlanTable[Axis][number][] = table[axis];
  if (!entries.some(entry => entry.id === id)) throw new AppError('placeUnknown');
  return put('table', table, {
    ...table,
    [axis]: entries.map(entry => (entry.id === id ? { ...entry, ...change } : entry)),
  });
}

/** A formula as it is stored; null for none. @throws AppError notAFormula with what is wrong and where */
function checkedFormula(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const parsed = parseFormula(trimmed);
  if (!parsed.ok) throw new AppError('notAFormula', formulaProblemText(parsed.problem));
  return trimmed;
}
