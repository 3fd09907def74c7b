import type { PlanInput } from '../../../shared/commands/planInput.ts';
import { isDecimalText } from '../../../shared/domain/decimalText.ts';
import { formatNumber, normalizeUnit, parseFigure, unitText } from '../../../shared/domain/figureText.ts';
import { sameRecord } from '../../../shared/domain/sameRecord.ts';
import type { PlanTable, TableColumn, TableFootnote } from '../../../shared/domain/tableRecords.ts';

/** The settings of a table while they are being changed, as texts. */
export interface SettingsDraft {
  unit: string;
  asOfText: string;
  corner: string[];
  footnotes: FootnoteDraft[];
  columns: ColumnDraft[];
}

export interface FootnoteDraft {
  /** Tells the lines apart while they come and go. */
  key: number;
  marker: string;
  text: string;
  /** Empty where nothing is corrected. */
  amount: string;
  rowId: string;
  columnId: string;
}

export interface ColumnDraft {
  id: string;
  name: string;
  kind: TableColumn['kind'];
  joinsEqual: boolean;
}

export function settingsDraft(table: PlanTable): SettingsDraft {
  const levels = Math.max(0, ...table.rows.map(({ heads }) => heads.length));
  return {
    unit: unitText(table.unit),
    asOfText: table.asOfText ?? '',
    corner: Array.from({ length: Math.max(levels, 1) }, (_, level) => table.corner[level] ?? ''),
    footnotes: table.footnotes.map(({ marker, text, adjusts }, key) => ({
      key,
      marker,
      text,
      amount: adjusts === null ? '' : formatNumber(adjusts.amount),
      ...(adjusts === null ? firstFigure(table) : { rowId: adjusts.rowId, columnId: adjusts.columnId }),
    })),
    columns: table.columns.map(({ id, heads, kind, joinsEqual }, at) => ({
      id,
      name: heads.filter(head => head.trim() !== '').join('・') || `${at + 1}列目`,
      kind,
      joinsEqual: joinsEqual === true,
    })),
  };
}

function firstFigure({ rows, columns }: PlanTable): { rowId: string; columnId: string } {
  const column = columns.find(({ kind }) => kind === 'figure') ?? columns[0];
  return { rowId: rows[0]?.id ?? '', columnId: column?.id ?? '' };
}

export function blankFootnote(table: PlanTable, { footnotes }: SettingsDraft): FootnoteDraft {
  return {
    key: Math.max(-1, ...footnotes.map(({ key }) => key)) + 1,
    marker: `※${footnotes.length + 1}`,
    text: '',
    amount: '',
    ...firstFigure(table),
  };
}

/** The footnote whose amount is no figure, or null. */
export function wrongAmount({ footnotes }: SettingsDraft): FootnoteDraft | null {
  return footnotes.find(({ amount }) => amount.trim() !== '' && parseFigure(amount) === null) ?? null;
}

/** The edits that make the table so; none where nothing differs. */
export function settingsInputs(table: PlanTable, draft: SettingsDraft): PlanInput[] {
  const change = {
    unit: normalizeUnit(draft.unit.trim()) || null,
    asOfText: draft.asOfText.trim() || null,
    // a table without row heads has no corner unless somebody names one
    corner: draft.corner.every(word => word.trim() === '') ? [] : draft.corner.map(word => word.trim()),
    footnotes: draft.footnotes.flatMap(note => footnoteOf(note) ?? []),
  };
  const before = {
    unit: table.unit,
    asOfText: table.asOfText,
    corner: table.corner.every(word => word.trim() === '') ? [] : table.corner,
    footnotes: table.footnotes,
  };
  const inputs: PlanInput[] = sameRecord(before, change)
    ? []
    : [{ kind: 'tableSettings', tableId: table.id, change }];
  for (const { id, kind, joinsEqual } of draft.columns) {
    const held = table.columns.find(column => column.id === id);
    if (!held) continue;
    const joins = joinsEqual !== (held.joinsEqual === true);
    if (held.kind === kind && !joins) continue;
    const settings = { ...(held.kind !== kind && { kind }), ...(joins && { joinsEqual }) };
    inputs.push({ kind: 'column', tableId: table.id, columnId: id, change: settings });
  }
  return inputs;
}

/** Null for one without words. */
function footnoteOf({ marker, text, amount, rowId, columnId }: FootnoteDraft): TableFootnote | null {
  if (text.trim() === '' && amount.trim() === '') return null;
  const value = parseFigure(amount)?.value;
  const adjusts = value !== undefined && isDecimalText(value) ? { rowId, columnId, amount: value } : null;
  return { marker: marker.trim(), text: text.trim(), adjusts };
}
