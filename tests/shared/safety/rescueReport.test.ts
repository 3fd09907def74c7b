import { expect, test } from 'vitest';
import { rescueLines } from '../../../shared/safety/rescueReport.ts';

test('救い出した結果は、失われたものの名前と数で分かる', () => {
  const report = {
    kept: 1200,
    fromLog: 2,
    lost: { tableCell: 3 },
    cutOff: ['passage' as const],
    leftOut: { target: 1 },
  };
  expect(rescueLines(report)).toEqual([
    '1,200 件のデータを救い出しました。',
    'うち 2 件は、操作の記録から復元しました。',
    '読み取れなかったもの：付表のセル 3件',
    '途中までしか読み取れなかったもの：本文',
    '元になるデータがないため入れなかったもの：目標 1件',
    '操作の履歴は新しく始まるため、救い出す前の操作には戻せません。',
  ]);
  expect(rescueLines({ kept: 1, fromLog: 0, lost: {}, cutOff: [], leftOut: {} })).toContain(
    '失われたデータはありません。',
  );
});
