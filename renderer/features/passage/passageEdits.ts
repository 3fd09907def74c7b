import type { CalculatedPlan } from '../../../shared/calc/planCalculation.ts';
import { storedPassage } from '../../../shared/calc/shownPassage.ts';
import { lengthTrouble } from '../../../shared/commands/inputDoubts.ts';
import { keptLinks } from '../../../shared/commands/passages/keptLinks.ts';
import type { PlanInput } from '../../../shared/commands/planInput.ts';
import type { Moment } from '../../../shared/domain/moment.ts';
import { passageKindName, passageKinds } from '../../../shared/domain/outlineRecords.ts';
import type { PlanRecords } from '../../../shared/domain/planRecords.ts';
import { errorText } from '../../../shared/messages/errorText.ts';
import type { CellEdit } from '../../grid/gridTypes.ts';
import { type LineTexts, lineInputs } from './lineInputs.ts';
import { kindNamed } from './passageCells.ts';
import type { PassageRow, TextRow } from './passageRows.ts';

/** Why a typed text cannot go into its cell; null where it can. */
export function editTrouble({ columnId, text }: CellEdit): string | null {
  const tooLong = lengthTrouble(text);
  if (tooLong) return errorText(tooLong);
  if ((columnId === 'mark' || columnId === 'asOf') && text.length > MOST_WORDS)
    return errorText({ code: 'cellTextTooLong', detail: String(MOST_WORDS) });
  if (columnId !== 'kind' || kindNamed(text) !== null) return null;
  const detail = passageKinds.map(kind => passageKindName[kind]).join('、');
  return errorText({ code: 'notAPassageKind', detail });
}

const MOST_WORDS = 200;

/** The changes that store typed cells, line by line. */
export function passageInputs(
  plan: CalculatedPlan,
  rows: readonly PassageRow[],
  edits: readonly CellEdit[],
  moment: Moment,
): PlanInput[] {
  const lines = new Map<string, LineTexts>();
  for (const { rowId, columnId, text } of edits) lines.set(rowId, { ...lines.get(rowId), [columnId]: text });
  const byId = new Map(rows.map(row => [row.id, row]));
  return [...lines].flatMap(([rowId, typed]): PlanInput[] => {
    const row = byId.get(rowId);
    if (row?.kind === 'texts') return lineInputs(row, asStored(plan, row, typed), moment);
    if (row?.kind !== 'heading' || row.sectionId === null || typed.mark === undefined) return [];
    return [{ kind: 'section', sectionId: row.sectionId, change: { mark: typed.mark } }];
  });
}

/** Figures that follow their values were typed as they are shown. */
function asStored(plan: CalculatedPlan, row: TextRow, typed: LineTexts): LineTexts {
  return {
    ...typed,
    ...(row.plan && typed.plan !== undefined && { plan: storedPassage(plan, row.plan, typed.plan) }),
    ...(row.status && typed.text !== undefined && { text: storedPassage(plan, row.status, typed.text) }),
  };
}

/** 「13人」…: what is no longer tied to its value after these changes; empty where nothing is. */
export function lostLinksText(records: PlanRecords, inputs: readonly PlanInput[]): string {
  const lost = inputs.flatMap(input => {
    const passage = input.kind === 'passage' ? records.passage.get(String(input.passageId)) : undefined;
    const text = input.kind === 'passage' ? input.change.text : undefined;
    return passage && text !== undefined ? keptLinks(passage.links, passage.text, text).lost : [];
  });
  if (lost.length === 0) return '';
  const names = lost.map(({ printed }) => `「${printed}」`).join('');
  return `${names}が本文からなくなったため、数値の結び付きも外しました。元に戻す（Ctrl+Z）と、どちらも戻ります。`;
}

/** The name the undo of typed cells carries. */
export function editsLabel(edits: readonly CellEdit[]): string {
  const columns = new Set(edits.map(({ columnId }) => columnId));
  const [only] = columns.size === 1 ? columns : [];
  return (only && LABELS[only]) ?? '本文の変更';
}

const LABELS: Readonly<Record<string, string>> = {
  mark: '評価の変更',
  asOf: '時点の変更',
  kind: '種類の変更',
};
