import { expect, test } from 'vitest';
import { showNumber } from '../../../electron/excel/displayText.ts';
import { decimalText } from '../../../shared/domain/decimalText.ts';
import { excelFigure, printedFigure } from '../../../shared/export/figureCell.ts';

const figure = (value: string, unit: string | null) => ({ value: decimalText(value), unit });
const shown = (cell: ReturnType<typeof excelFigure>) =>
  cell && [cell.value, showNumber(Number(cell.value), cell.format).text];

test('数値はExcelの数値になり、％は小数で持って％で見せる', () => {
  expect(shown(excelFigure(figure('73.70', '%')))).toEqual(['0.7370', '73.70%']);
  expect(shown(excelFigure(figure('-5.3', 'pt')))).toEqual(['-5.3', '▲5.3ポイント']);
  expect(shown(excelFigure(figure('1138', '事業所')))).toEqual(['1138', '1,138事業所']);
  expect(shown(excelFigure(figure('1138', '事業所'), { withUnit: false }))).toEqual(['1138', '1,138']);
  expect(shown(excelFigure(figure('0', '位'), { plus: true }))).toEqual(['0', '0位']);
});

test('数値のまわりの語は表示形式になり、印字のとおりに見える', () => {
  expect(shown(printedFigure('54.1％以上', figure('54.1', '%')))).toEqual(['0.541', '54.1%以上']);
  expect(shown(printedFigure('約400人', figure('400', '人')))).toEqual(['400', '約400人']);
  expect(shown(printedFigure('６８２社※1', figure('682', '社')))).toEqual(['682', '682社※1']);
  expect(shown(printedFigure('▲１，２３４', figure('-1234', null)))).toEqual(['-1234', '▲1,234']);
  expect(shown(printedFigure('＋5件', figure('5', '件')))).toEqual(['5', '＋5件']);
  expect(shown(printedFigure('2024', figure('2024', null)))).toEqual(['2024', '2024']);
});

test('Excelの数値で言い表せないものは、数値にしない', () => {
  expect(printedFigure('15位以内/47支部中', figure('15', '位'))).toBeNull();
  expect(printedFigure('約1万件', figure('10000', '件'))).toBeNull();
  expect(printedFigure('5"件', figure('5', '"件'))).toBeNull();
  expect(excelFigure(figure('1234567890123456', '円'))).toBeNull();
});
