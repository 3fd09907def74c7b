import { expect, test } from 'vitest';
import { z } from 'zod';
import { AppError } from '../../../shared/errors/appError.ts';
import { faultText } from '../../../shared/errors/faultText.ts';

/** An error as it comes from a PC of a person whose name is in every path. */
function fault(error: Error, path: string): Error {
  const frames = [`    at run (${path}:12:3)`, '    at async Object.document:open (node:internal/main:1:2)'];
  error.stack = `${error.name}: ${error.message}\n${frames.join('\n')}`;
  return error;
}
function thrown(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

test('記録には種類とコードと場所だけが残り、本文・名前・フォルダーは残らない', () => {
  const cause = fault(
    Object.assign(new Error("EPERM: operation not permitted, open 'C:\\Users\\山田花子\\埼玉.bpd'"), {
      code: 'EPERM',
    }),
    'file:///C:/Users/山田花子/AppData/app.asar/build/out/electron/main.js',
  );
  const error = fault(
    new AppError('storageFailed', '埼玉 評議会.bpd', { cause }),
    'C:\\Users\\yamada\\store.ts',
  );
  expect(faultText(error)).toBe(
    [
      'AppError [storageFailed]: (message left out)',
      '    at run (store.ts:12:3)',
      '    at Object.document:open (node:internal/main:1:2)',
      '  caused by Error [EPERM]: (message left out)',
      '    at run (main.js:12:3)',
      '    at Object.document:open (node:internal/main:1:2)',
    ].join('\n'),
  );
});

test('文書の中身を引く例外も、コードの行に見せかけた本文も残らない', () => {
  const secret = '甲府市の佐藤さん yamada 5,123人';
  const errors = [
    thrown(() => JSON.parse(secret)),
    thrown(() => z.object({ [secret]: z.literal(secret) }).parse({ [secret]: 1 })),
    thrown(() => Buffer.from(secret).readInt32BE(secret as unknown as number)),
    thrown(() => BigInt(secret)),
    new Error(`${secret}\n    at yamada (yamada.js:1:2)`),
    Object.assign(new Error(''), { name: secret, code: secret, cause: secret }),
    secret,
    { secret },
  ];
  for (const error of errors) expect(faultText(error)).not.toMatch(/甲府|佐藤|yamada|5,123/);
});

test('プログラム自身の誤りは、何が起きたかが読める', () => {
  const missing = fault(new TypeError('x is not a function'), 'app://desk/assets/index-NVv0zDFf.js');
  expect(faultText(missing)).toMatch(
    /^TypeError: x is not a function\n {4}at run \(index-NVv0zDFf\.js:12:3\)/,
  );
  const undefinedText = undefined as unknown as string;
  expect(faultText(thrown(() => undefinedText.length))).toContain("(reading 'length')");
});
