import { steadySeries } from './series.ts';

/** 第1四半期 … 第4四半期, 第1四半期; also 1Q and Q1. */
export const quarterSeries = steadySeries(text => {
  const [, before = '', number = '', behind = ''] = QUARTER.exec(text) ?? [];
  const numbers = NUMBERS.find(same => same.includes(number)) ?? '';
  if (number === '' || (before.endsWith('Q') && behind !== '')) return null;
  if (!before.endsWith('Q') && behind === '') return null;
  return {
    series: `${before}-${behind}`,
    place: numbers.indexOf(number),
    cycle: 4,
    write: place => `${before}${numbers.charAt(place)}${behind}`,
  };
});

const NUMBERS = ['1234', '１２３４', '一二三四', 'ⅠⅡⅢⅣ'];
const QUARTER = new RegExp(`^(第?|Q)([${NUMBERS.join('')}])(・?四半期|Q)?$`);
