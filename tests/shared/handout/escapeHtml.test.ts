import { expect, test } from 'vitest';
import { escapeHtml } from '../../../shared/handout/escapeHtml.ts';

test('a text cannot leave its element or its attribute', () => {
  expect(escapeHtml(`</td><b a="1" c='2'>&amp;`)).toBe(
    '&lt;/td&gt;&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;amp;',
  );
});

test('Japanese letters, line ends and characters beyond the BMP stay as they are', () => {
  expect(escapeHtml('髙﨑①㈱𠮷\r\n▲5.3％\rＡ')).toBe('髙﨑①㈱𠮷\n▲5.3％\nＡ');
});

test('control characters from pasted cells are dropped', () => {
  expect(escapeHtml('a\u0000b\u0007c\u001bd\u0085e\tf')).toBe('abcde\tf');
});
