import { type DecimalText, decimalText, toDecimal } from '../../shared/domain/decimalText.ts';
import { round } from '../../shared/domain/rounding.ts';
import { inputFigure } from './largeTable.ts';

/** The inputs of the table, row by row. */
export function tableTexts(rows: number): [DecimalText, DecimalText, DecimalText][] {
  const text = (row: number, column: number) => decimalText(String(inputFigure(row, column)));
  return Array.from({ length: rows }, (_, row) => [text(row, 0), text(row, 1), text(row, 2)]);
}

/** All cells of the table in one loop with decimal.js: as exact as ours, without names, graph or cells. */
export function loopOverTable(rows: readonly (readonly [DecimalText, DecimalText, DecimalText])[]): string {
  const zero = toDecimal(decimalText('0'));
  let [running, ofKyokai, ofItaku, ofAll] = [zero, zero, zero, zero];
  let rates = 0;
  for (const texts of rows) {
    const [kyokai, itaku, target] = [toDecimal(texts[0]), toDecimal(texts[1]), toDecimal(texts[2])];
    const all = kyokai.plus(itaku);
    for (const part of [all, kyokai, itaku]) {
      if (round(part.div(target).times(100), 1, 'halfUp').gt(100)) rates += 1;
    }
    if (all.minus(target).isZero()) rates += 1;
    running = running.plus(kyokai);
    ofKyokai = ofKyokai.plus(kyokai);
    ofItaku = ofItaku.plus(itaku);
    ofAll = ofAll.plus(all);
  }
  return [running, ofKyokai, ofItaku, ofAll, rates].join(' ');
}
