import type { ScaleMark } from '../../../shared/domain/judgementScale.ts';
import { markKeys } from '../../../shared/domain/markKeys.ts';
import { passageKindName, passageKinds } from '../../../shared/domain/outlineRecords.ts';
import type { GridColumn } from '../../grid/gridTypes.ts';
import { carriedHint, carriedSigns } from './carriedHint.ts';
import { holderOf, passageOf } from './passageCells.ts';
import { linesOf, linksText, type PassageRow } from './passageRows.ts';

const kindNames = passageKinds.map(kind => passageKindName[kind]);

/** 計画内容 | 実施状況 | 評価 as the branches print it, and what else belongs to a line. */
export function passageColumns(marks: readonly ScaleMark[]): GridColumn<PassageRow>[] {
  const glyphs = marks.map(({ glyph }) => glyph);
  const keys = markKeys({ marks });
  const isText = (row: PassageRow) => row.kind === 'texts';
  return [
    {
      id: 'plan',
      header: '計画内容',
      width: 300,
      minWidth: 200,
      flex: 2,
      multiline: true,
      sortable: false,
      editable: isText,
      cellClass: row => `${lookOf(row)} ${joinedBelow(row, 'plans')}`,
      cell: row =>
        row.kind === 'heading' || row.kind === 'table' ? (
          <span className={`passage-span depth-${row.kind === 'heading' ? Math.min(row.depth, 2) : 'table'}`}>
            {planText(row)}
          </span>
        ) : (
          planText(row)
        ),
      signs: row => carriedSigns(passageOf(row, 'plan')),
      hint: row => carriedHint(passageOf(row, 'plan')),
      text: planText,
    },
    {
      id: 'text',
      header: '実施状況',
      width: 360,
      minWidth: 220,
      flex: 3,
      multiline: true,
      sortable: false,
      editable: isText,
      cellClass: row => `${lookOf(row)} ${joinedBelow(row, 'others')} ${kindClass(row)}`,
      signs: row => carriedSigns(passageOf(row, 'text')),
      hint: row => carriedHint(passageOf(row, 'text')),
      text: row => (row.kind === 'texts' ? row.statusText : row.kind === 'indicator' ? row.result : ''),
    },
    {
      id: 'mark',
      header: '評価',
      width: 64,
      align: 'center',
      sortable: false,
      editable: row => row.kind === 'texts' || (row.kind === 'heading' && row.section !== null),
      choices: glyphs,
      choiceKeys: () => keys,
      cellClass: row => `${lookOf(row)} passage-mark ${joinedBelow(row, 'others')}`,
      hint: otherMark,
      text: markText,
    },
    {
      id: 'asOf',
      header: '時点',
      width: 104,
      multiline: true,
      sortable: false,
      editable: isText,
      cellClass: lookOf,
      text: row => (row.kind === 'texts' ? (holderOf(row, 'asOfText')?.asOfText ?? '') : ''),
    },
    {
      id: 'links',
      header: '数値の照合',
      width: 100,
      align: 'center',
      sortable: false,
      cellClass: row => `${lookOf(row)} ${isWrong(row) ? 'calc-error' : ''}`,
      signs: row => (row.kind === 'texts' && row.links.length > 0 ? ['computed'] : []),
      text: row => (row.kind === 'texts' ? linksText(row.links) : ''),
    },
    {
      id: 'kind',
      header: '種類',
      width: 112,
      multiline: true,
      sortable: false,
      editable: row => passageOf(row, 'kind') !== null,
      choices: kindNames,
      choiceKeys: () => kindNames.map((_, index) => [String(index + 1)]),
      cellClass: row => `${lookOf(row)} passage-kind`,
      text: row => {
        const passage = passageOf(row, 'kind');
        return passage ? passageKindName[passage.kind] : '';
      },
    },
  ];
}

function planText(row: PassageRow): string {
  if (row.kind === 'texts') return row.planText;
  return row.kind === 'heading' ? row.text : row.name;
}

function markText(row: PassageRow): string {
  if (row.kind === 'texts') return holderOf(row, 'mark')?.mark ?? '';
  return row.kind === 'heading' ? (row.section?.mark ?? '') : row.mark;
}

/** A plan can have a mark of its own beside that of what was done. */
function otherMark(row: PassageRow): string {
  if (row.kind !== 'texts' || !row.plan?.mark || !row.status?.mark) return '';
  return `計画の評価：${row.plan.mark}`;
}

function isWrong(row: PassageRow): boolean {
  return row.kind === 'texts' && row.links.some(({ agrees }) => agrees === false);
}

function lookOf(row: PassageRow): string {
  return `passage-${row.kind}`;
}

function kindClass(row: PassageRow): string {
  return row.kind === 'texts' && row.status !== null ? `passage-is-${row.status.kind}` : '';
}

/** No rule below a cell that is printed as one with the next line's. */
function joinedBelow(row: PassageRow, side: 'plans' | 'others'): string {
  if (row.kind !== 'texts' || row.index >= linesOf(row.group) - 1) return '';
  return side === 'others' && row.group.others[row.index + 1]?.mark ? '' : 'passage-joined';
}
