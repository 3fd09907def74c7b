import { expect, test } from 'vitest';
import { sendFile } from '../../../renderer/api/api.ts';

test('放されたのがフォルダーなら、プログラムが止まったとは言わず、ファイルでないと言う', async () => {
  const unreadable = () => Object.assign(new Blob(), { arrayBuffer: () => Promise.reject(new Error('no')) });
  const dropped = Object.assign(new File([], '資料'), { slice: unreadable });
  expect(await sendFile(dropped)).toEqual({ ok: false, error: { code: 'notAFile', detail: '資料' } });
});
