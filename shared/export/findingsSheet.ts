import { acceptanceOf } from '../calc/checks/acceptance.ts';
import { type CheckReport, checkRuleName, type Finding } from '../calc/checks/check.ts';
import { branchIdOf, placeText } from '../calc/checks/placeText.ts';
import type { CalculatedPlan } from '../calc/planCalculation.ts';
import { branchTitle } from '../domain/branchTitle.ts';
import { type NewCell, type NewSheet, pageMarks, textCell, type WorkbookMarks } from './newWorkbook.ts';
import { fittedRows } from './rowHeights.ts';

const HEADS = ['重さ', '種類', '場所', '内容', '印字', '計算', '確認'];
const WIDTHS = [7, 14, 46, 60, 14, 14, 26];
const HEAD_ROW = 3;

const severityName: Record<Finding['severity'], string> = { error: '誤り', warning: '注意', notice: '表記' };
const SEVERITIES: readonly Finding['severity'][] = ['error', 'warning', 'notice'];

/** 検算の指摘一覧 of a branch, the gravest first; also where there is none, as the proof that all was checked. */
export function findingsSheet(
  plan: CalculatedPlan,
  { checks, findings }: CheckReport,
  branchId: number,
  marks: WorkbookMarks,
): NewSheet {
  const { records } = plan;
  const branch = branchTitle(records.branch.get(String(branchId))?.name ?? '');
  const own = findings.filter(({ place }) => branchIdOf(records, place) === branchId);
  const sorted = SEVERITIES.flatMap(severity => own.filter(one => one.severity === severity));
  const accepted = sorted.filter(finding => acceptanceOf(records, finding) !== null).length;
  const checked = checks.filter(({ place }) => branchIdOf(records, place) === branchId).length;
  const counts = `検算 ${checked}件、指摘 ${sorted.length - accepted}件、確認済み ${accepted}件`;
  const grid: NewCell[][] = [
    HEADS.map(head => textCell(head, 'head')),
    ...sorted.map(finding => {
      const acceptance = acceptanceOf(records, finding);
      return [
        textCell(severityName[finding.severity], 'centered'),
        textCell(checkRuleName[finding.rule], 'centered'),
        textCell(placeText(records, finding.place), 'text'),
        textCell(`${finding.message}。`, 'text'),
        textCell(finding.printed, 'centered'),
        textCell(finding.computed, 'centered'),
        textCell(
          acceptance === null ? '' : [acceptance.reason, acceptance.by].filter(Boolean).join('／'),
          'text',
        ),
      ];
    }),
  ];
  return {
    name: '検算の指摘',
    columns: WIDTHS,
    rows: [
      { height: 26, cells: [textCell('検算の指摘一覧', 'title')] },
      { height: null, cells: [textCell(`${branch}の文書全体　${counts}`, 'note')] },
      ...fittedRows(grid, WIDTHS, [], HEAD_ROW),
    ],
    merges: [],
    freeze: { rows: HEAD_ROW, columns: 0 },
    page: {
      landscape: true,
      titleRows: { from: HEAD_ROW, to: HEAD_ROW },
      titleColumns: 0,
      ...pageMarks(marks),
    },
  };
}
