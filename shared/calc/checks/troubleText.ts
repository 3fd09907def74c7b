import type { PlanRecords } from '../../domain/planRecords.ts';
import type { CalcError } from '../cellValue.ts';
import { formulaProblemText } from '../formula/formulaProblemText.ts';
import type { NodeId } from '../node.ts';
import { parsedFormula } from '../table/parsedFormula.ts';
import { nameOfCell } from './figuresInFormula.ts';

/** Why a value cannot be computed, in words that end without a full stop. */
export function troubleText(records: PlanRecords, { calcError, detail = '' }: CalcError): string {
  switch (calcError) {
    case 'zeroTarget':
    case 'zeroDenominator':
      return '割る数が 0 のため計算できません';
    case 'unitMismatch':
      return '単位が違うため比べられません';
    case 'cycle':
      return `計算が自分自身に戻ってきます（${namesOfCycle(records, detail)}）。どれか一つを入力した値にしてください`;
    case 'unknownName':
      return `「${detail}」という列・行・付表・指標が見つかりません。名前を確かめてください`;
    case 'ambiguousName':
      return `「${detail}」に当てはまるものが二つ以上あります。「行＞列」のように場所を書き足してください`;
    case 'notAFigure':
      return `「${detail}」は数値ではないため計算できません`;
    case 'malformedFigure':
      return `「${detail}」は数値の書き方が正しくないため計算できません`;
    case 'irregular':
      return '間隔が一定ではありません';
    case 'syntax': {
      const parsed = parsedFormula(detail);
      return parsed.ok ? '計算式を読めません' : `計算式を読めません。${formulaProblemText(parsed.problem)}`;
    }
  }
}

/** The cells of a cycle by their names; a long one is cut. */
function namesOfCycle(records: PlanRecords, detail: string): string {
  const names = detail
    .split(' ')
    .map(id => nameOfCell(records, id as NodeId))
    .filter(name => name !== '');
  const shown = names.slice(0, 4).join(' → ');
  return names.length > 4 ? `${shown} → …` : shown;
}
