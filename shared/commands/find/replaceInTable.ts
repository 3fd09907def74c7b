import type { CalculatedPlan } from '../../calc/planCalculation.ts';
import { sameRecord } from '../../domain/sameRecord.ts';
import type { PlanTable } from '../../domain/tableRecords.ts';
import { type PutCommand, put, puts } from '../command.ts';
import { editPlan } from '../editPlan.ts';
import { type HeadRun, headRuns } from './headRuns.ts';
import type { TableTitles } from './tableTitles.ts';
import { type ReplacedText, type Replacements, refused, type WantedText } from './textReplacement.ts';

/** Texts of one table: its cells as if they were typed, title, heads and footnotes as the texts they are. */
export function replaceInTable(
  plan: CalculatedPlan,
  titles: TableTitles,
  table: PlanTable,
  wanted: readonly WantedText[],
): Replacements {
  const draft = tableDraft(table, titles);
  const cells: PutCommand[] = [];
  const texts = wanted.map((one): ReplacedText => {
    const { found } = one;
    if (found.field !== 'cell') return draft.replace(one);
    const step = cellStep(plan, one);
    if (step === null) return { found, after: found.text, refusal: null };
    cells.push(step);
    return { found, after: step.record === 'tableCell' ? (step.after?.text ?? '') : '', refusal: null };
  });
  // figures that were carried over and are changed here have been seen to
  const after = { ...draft.table(), ...(cells.length > 0 && { carriedFrom: null }) };
  const steps = sameRecord(table, after) ? cells : [put('table', table, after), ...cells];
  return { texts, steps };
}

function cellStep(plan: CalculatedPlan, { found: { place }, wanted }: WantedText): PutCommand | null {
  if (place.at !== 'cell') return null;
  const { tableId, rowId, columnId } = place;
  const command = editPlan(plan, { kind: 'cell', tableId, rowId, columnId, text: wanted }, '');
  return (command && puts(command)[0]) ?? null;
}

/** The texts of a table's own record, gathered first and put in together. */
function tableDraft(table: PlanTable, titles: TableTitles) {
  let title = table.title;
  const corner = [...table.corner];
  const footnotes = [...table.footnotes];
  const columnHeads = headDraft(table.columns);
  const rowHeads = headDraft(table.rows);

  function replace(one: WantedText): ReplacedText {
    const { found } = one;
    const { index, field, place } = found;
    const wanted = one.wanted.trim();
    if (place.at !== 'cell') return refused(one, 'fixed');
    switch (field) {
      case 'title':
        if (wanted === '') return refused(one, 'empty');
        if (!titles.rename(table, wanted)) return refused(one, 'nameTaken');
        title = wanted;
        break;
      case 'corner':
        corner[index] = wanted;
        break;
      case 'footnote': {
        const note = footnotes[index];
        if (note) footnotes[index] = { ...note, text: wanted };
        break;
      }
      case 'columnHead':
        columnHeads.set(index, place.columnId, wanted);
        break;
      case 'rowHead':
        rowHeads.set(index, place.rowId, wanted);
        break;
      default:
        return refused(one, 'fixed');
    }
    return { found, after: wanted, refusal: null };
  }
  return {
    replace,
    table: (): PlanTable => ({
      ...table,
      title,
      corner,
      footnotes,
      columns: columnHeads.entries(),
      rows: rowHeads.entries(),
    }),
  };
}

/** Heads of columns or rows; a merged one is changed in all it stands over. */
function headDraft<Entry extends { id: string; heads: string[] }>(entries: readonly Entry[]) {
  const heads = entries.map(entry => [...entry.heads]);
  const levels = new Map<number, ReadonlyMap<string | undefined, HeadRun>>();
  const runsOf = (level: number) => {
    const runs =
      levels.get(level) ?? new Map(headRuns(entries, level).map(run => [entries[run.first]?.id, run]));
    levels.set(level, runs);
    return runs;
  };
  return {
    set(level: number, id: string, text: string): void {
      const run = runsOf(level).get(id);
      if (run === undefined) return;
      for (const own of heads.slice(run.first, run.first + run.count)) own[level] = text;
    },
    entries: (): Entry[] => entries.map((entry, index) => ({ ...entry, heads: heads[index] ?? entry.heads })),
  };
}
