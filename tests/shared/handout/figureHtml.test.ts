import { expect, test } from 'vitest';
import { figureHtml } from '../../../shared/handout/figureHtml.ts';

test('a figure keeps its sign, its digits and its percent sign on one line', () => {
  expect(figureHtml('前年度末（82.8％）以上')).toBe('前年度末（<span class="nowrap">82.8％</span>）以上');
  expect(figureHtml('▲9.1％')).toBe('<span class="nowrap">▲9.1％</span>');
});

test('a line may end between a figure and its unit, never inside either', () => {
  expect(figureHtml('＋2.06ポイント')).toBe(
    '<span class="nowrap">＋2.06</span><wbr><span class="nowrap">ポイント</span>',
  );
});

test('no text is lost or left unescaped, whatever it is', () => {
  const plain = (html: string) => html.replaceAll(/<\/?span[^>]*>|<wbr>/g, '');
  for (const text of [
    '実施済',
    '',
    '15位以内/\n47支部中',
    '1'.repeat(500),
    '80.0％以上。ただし60.0％以上は前年度',
  ]) {
    expect(plain(figureHtml(text))).toBe(text);
  }
  expect(figureHtml('<b>1</b>')).toBe('&lt;b&gt;<span class="nowrap">1</span>&lt;/b&gt;');
});
