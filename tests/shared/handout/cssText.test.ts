import { expect, test } from 'vitest';
import { cssString, cssUrl } from '../../../shared/handout/cssText.ts';

test('Japanese stays readable in a CSS string', () => {
  expect(cssString('資料１')).toBe('"資料１"');
});

test.each(['"', '\\', '\n', '\r', '\f', '<', '}', ';', '\u0000', '\ud800', '‮'])(
  'no %j stands in a CSS string as itself',
  character => {
    const inside = cssString(`a${character}1`).slice(1, -1);
    expect(inside).toMatch(/^a\\[0-9a-f]+ 1$/);
  },
);

test('an address cannot close its url()', () => {
  expect(cssUrl('x");} body{}</style>')).toBe('url("x\\22 \\29 ;}\\20 body{}\\3c /style\\3e ")');
});
