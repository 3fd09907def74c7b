import { describe, expect, test } from 'vitest';
import { formulaReferences } from '../../../electron/excel/formulaReferences.ts';

const names = new Map([
  ['合計額', ['様式第１号!$H$46']],
  ['税率', ['0.1']],
  ['相対', ['様式第１号!H46']],
  ['輪', ['輪+1']],
  ['外', ['[1]Sheet1!$A$1']],
]);

/** The ranges as "Sheet!top,left:bottom,right", and whether anything is in doubt. */
function reads(formula: string, rowShift = 0, columnShift = 0): [string[], boolean] {
  const { ranges, unsure } = formulaReferences(formula, { sheet: '家', rowShift, columnShift }, names);
  return [ranges.map(r => `${r.sheet}!${r.top},${r.left}:${r.bottom},${r.right}`), unsure];
}

describe('式が読むセル', () => {
  test.each<[string, string[], boolean]>([
    ['A1+$B$2', ['家!1,1:1,1', '家!2,2:2,2'], false],
    ['SUM(C6:D6)', ['家!6,3:6,4'], false],
    ['SUM(D6:C6)', ['家!6,3:6,4'], false],
    ['SUM(B:B)', ['家!1,2:1048576,2'], false],
    ['SUM($3:$4)', ['家!3,1:4,16384'], false],
    ['被扶養者!J7', ['被扶養者!7,10:7,10'], false],
    ["'４月 （速報）'!A1+A2", ['４月 （速報）!1,1:1,1', '家!2,1:2,1'], false],
    ["'It''s'!A1", ["It's!1,1:1,1"], false],
    ['合計額*2', ['様式第１号!46,8:46,8'], false],
    ['A1*税率', ['家!1,1:1,1'], false],
    ['IF(A1="B2 ""C3""",TRUE,0.5E3)', ['家!1,1:1,1'], false],
    ['LOG10(A1)', ['家!1,1:1,1'], false],
    ['[1]Sheet1!A1+B1', ['家!1,2:1,2'], false],
    ["'[1]集計 表'!A1:B2", [], false],
    ['外', [], false],
    ['IFERROR(A1,#N/A)', ['家!1,1:1,1'], false],
    ['輪', [], false],
    ['INDIRECT("A1")', [], true],
    ['OFFSET(A1,1,0)', ['家!1,1:1,1'], true],
    ['_xlfn.INDIRECT("A1")', [], true],
    ['SUM(表1[金額])', [], true],
    ['表1', [], true],
    ['SUM(１月:３月!A1)', ['１月:３月!1,1:1,1'], true],
    ['A1:INDEX(B:B,3)', ['家!1,1:1,1', '家!1,2:1048576,2'], true],
    ['SUM(A1#)', ['家!1,1:1,1'], true],
    ['【表】!A1', ['家!1,1:1,1'], true],
    ['相対', [], true],
  ])('%s', (formula, ranges, unsure) => {
    expect(reads(formula)).toEqual([ranges, unsure]);
  });

  test('共有された式は、写した先の分だけずれる。$ の付いた側は動かない', () => {
    expect(reads('A1+$A1+A$1+$A$1+$3:$3+4:4', 2, 1)).toEqual([
      ['家!3,2:3,2', '家!3,1:3,1', '家!1,2:1,2', '家!1,1:1,1', '家!3,1:3,16384', '家!6,1:6,16384'],
      false,
    ]);
  });
});
