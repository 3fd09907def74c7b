import { expect, test } from 'vitest';
import { checkPlan } from '../../../shared/calc/checks/checkPlan.ts';
import { explainPassage } from '../../../shared/calc/explainPassage.ts';
import { figureLike } from '../../../shared/calc/figureLike.ts';
import { figureSources } from '../../../shared/calc/figureSources.ts';
import { formulaValue } from '../../../shared/calc/formulaValue.ts';
import { linkedFigureText, shownPassage, storedPassage } from '../../../shared/calc/shownPassage.ts';
import { Amount } from '../../../shared/domain/amount.ts';
import { decimalText } from '../../../shared/domain/decimalText.ts';
import { placeOf } from '../../../shared/domain/figurePlace.ts';
import type { FigureLink, Passage } from '../../../shared/domain/outlineRecords.ts';
import { planOf, tableRecord } from '../../support/samplePlan.ts';

const moment = { branchId: 1, year: 2024, period: 'annual' } as const;
const cell = (rowId: string, columnId: string, text: string) => ({
  ...{ tableId: 1, rowId, columnId, text, formula: null },
});

function planWith(text: string, ...links: FigureLink[]) {
  const passage: Passage = {
    ...{ id: 1, ...moment, sectionId: null, sortOrder: 1, kind: 'status', text, mark: null },
    ...{ asOfText: null, links, carriedFrom: null },
  };
  const plan = planOf({
    passage: [passage],
    table: [tableRecord(1, { title: '健診' })],
    tableCell: [cell('r1', 'c1', '15人'), cell('r1', 'c2', '12.34％'), cell('r2', 'c1', '15人')],
  });
  return { plan, passage };
}

const follow = (printed: string, formula: string): FigureLink => ({ printed, formula, follows: true });

test('数値に従う文は、いまの値を、もとの書き方（桁・全角・単位）で見せる', () => {
  const { plan, passage } = planWith(
    '113人のうち13人、率は１０．０％、まだ9件。',
    follow('13人', '『健診』初回＞実績'),
    follow('１０．０％', '『健診』初回＞目標'),
    follow('9件', '『健診』評価＞目標'),
  );
  expect(shownPassage(plan, passage)).toBe('113人のうち15人、率は１２．３％、まだ9件。');
  // typed over as it is shown, the stored figure stays what its link finds
  expect(storedPassage(plan, passage, '113人のうち15人（男性）、率は１２．３％。')).toBe(
    '113人のうち13人（男性）、率は１０．０％。',
  );
  expect(explainPassage(plan, 1)).toContain('に従い、いまは「15人」と表示・印刷します。');
  expect(checkPlan(plan).findings).toEqual([]);
});

test('照らし合わせる数値は文のまま見せ、違えば指摘になる', () => {
  const { plan, passage } = planWith('13人増えた。', { printed: '13人', formula: '『健診』初回＞実績' });
  expect(shownPassage(plan, passage)).toBe('13人増えた。');
  expect(checkPlan(plan).findings.map(({ printed, computed }) => [printed, computed])).toEqual([
    ['13人', '15人'],
  ]);
});

test('数値は、書かれていたとおりの形に入る', () => {
  const like = (printed: string, value: string) =>
    figureLike(printed, { amount: Amount.of(decimalText(value)).toDecimal() });
  expect(like('13人', '1234')).toBe('1,234人');
  expect(like('1234人', '5678')).toBe('5678人');
  expect(like('１，２３４件', '98765')).toBe('９８，７６５件');
  expect(like('▲5.3％', '-0.041')).toBe('▲4.1％');
  expect(like('▲5.3％', '0.041')).toBe('4.1％');
  expect(like('5.3％', '-0.041')).toBe('▲4.1％');
  expect(like('＋3ポイント', '0.02')).toBe('＋2ポイント');
  expect(like('受診者13人', '8')).toBe('受診者8人');
  expect(like('2万人', '30000')).toBeNull();
  expect(like('3人と4人', '5')).toBeNull();
  expect(linkedFigureText('13人', null)).toBeNull();
  expect(placeOf('113人と13人', '13人')).toBe(5);
});

test('結ぶ先には、同じ数値の欄と、探した名前の欄が並び、その式は同じ値になる', () => {
  const { plan } = planWith('15人');
  const same = figureSources(plan, moment, '15人', '');
  expect(same.map(({ formula }) => formula)).toEqual(['『健診』初回＞実績', '『健診』評価＞実績']);
  expect(figureSources(plan, moment, '15件', '')).toEqual([]);
  const named = figureSources(plan, moment, '15人', 'ケンシン 目標');
  expect(named).toEqual([]);
  const searched = figureSources(plan, moment, '15人', '健診 目標');
  expect(searched).toEqual([{ formula: '『健診』初回＞目標', value: '12.34％', isSame: false }]);
  expect(linkedFigureText('15人', formulaValue(plan, moment, '『健診』初回＞実績 × 2'))).toBe('30人');
});
