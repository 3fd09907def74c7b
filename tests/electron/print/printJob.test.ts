import { expect, test } from 'vitest';
import { printJob } from '../../../electron/print/printJob.ts';
import { AppError } from '../../../shared/errors/appError.ts';

test('stopping does not wait for a print that hangs', async () => {
  const stop = new AbortController();
  const printing = printJob(stop.signal, () => new Promise(() => undefined));
  stop.abort();
  await expect(printing).rejects.toMatchObject({ code: 'cancelled' });
});

test('the print is told to let go', async () => {
  const stop = new AbortController();
  let isTold = false;
  const printing = printJob(stop.signal, async signal => {
    signal.addEventListener('abort', () => {
      isTold = true;
    });
    await new Promise(() => undefined);
  });
  stop.abort();
  await expect(printing).rejects.toThrow('cancelled');
  expect(isTold).toBe(true);
});

test('an unforeseen error becomes a failed print that keeps its cause for the log', async () => {
  const cause = new Error('Target crashed');
  const printing = printJob(undefined, () => Promise.reject(cause));
  await expect(printing).rejects.toMatchObject({ code: 'printFailed', cause });
});

test('an error that can already be told stays what it is', async () => {
  const printing = printJob(undefined, () => Promise.reject(new AppError('printerMissing')));
  await expect(printing).rejects.toMatchObject({ code: 'printerMissing' });
});
