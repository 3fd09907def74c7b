import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseClipboardText } from '../../../../renderer/grid/clipboard/parseClipboardText.ts';
import { tooManyCells } from '../../../../renderer/grid/clipboard/tooManyCells.ts';
import { writeClipboardText } from '../../../../renderer/grid/clipboard/writeClipboardText.ts';
import { anyCells } from './anyCells.ts';

test('ちょうど上限なら多すぎず、一つ超えれば多すぎる', () => {
  expect(tooManyCells('', 0)).toBe(false);
  expect(tooManyCells('一\t二\r\n三\t四\r\n', 4)).toBe(false);
  expect(tooManyCells('一\t二\r\n三\t四\r\n', 3)).toBe(true);
});

test('数え方は読み方と同じで、補うセルも数える', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        anyCells(4, 4).map(writeClipboardText),
        fc.string({ unit: fc.constantFrom('"', '\t', '\n', 'a') }),
      ),
      text => {
        const cells = parseClipboardText(text);
        const count = cells.length * (cells[0]?.length ?? 0);
        expect(tooManyCells(text, count)).toBe(false);
        if (count > 0) expect(tooManyCells(text, count - 1)).toBe(true);
      },
    ),
    { numRuns: 2000 },
  );
});

test('百万のセルは、読み終わる前に断られる', () => {
  const million = `${'1\t'.repeat(999)}1\r\n`.repeat(1000);
  // Two hundred thousand characters, but ten thousand million cells once the short rows are filled up.
  const ragged = `${'\t'.repeat(100_000)}${'\n'.repeat(100_000)}`;
  const begun = performance.now();
  expect(tooManyCells(million, 100_000)).toBe(true);
  expect(tooManyCells(ragged, 100_000)).toBe(true);
  expect(performance.now() - begun).toBeLessThan(500);
});
