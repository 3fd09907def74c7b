import { steadySeries } from './series.ts';

/** ①, ②, ③; there are fifty of them. */
export const circledSeries = steadySeries(text => {
  const place = CIRCLED.indexOf(text);
  return place < 0 ? null : { series: '', place, write: at => CIRCLED[at] ?? null };
});

const CIRCLED = [
  ...'①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳',
  ...'㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟',
  ...'㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿',
];
