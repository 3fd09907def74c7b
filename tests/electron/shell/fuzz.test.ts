import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startAddress } from '../../../electron/window/appAddress.ts';
import { callChannel } from '../../../electron/window/callChannel.ts';
import { endpoints } from '../../../shared/ipc/contract.ts';
import { invokeFrom } from '../../support/electronStandIn/ipcStandIn.ts';
import { type Desk, faults, startDesk } from '../../support/startDesk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
  await desk.call('document:create', { branchName: '試験' });
});
afterAll(() => desk.end());

const channels = Object.keys(endpoints);
const page = { url: startAddress, parent: null };
const PATIENCE_MS = 20_000;

/** Names and values of the contract in every wrong place: near enough to get past the first check. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom(
    '',
    '山梨',
    '../a',
    'C:\\a',
    '__proto__',
    'annual',
    'kpi',
    'actual',
    'workbook',
    '１２．５％',
  ),
);
const leaf = fc.oneof(
  text,
  fc.integer({ min: -1, max: 2100 }),
  fc.double(),
  fc.bigInt(),
  fc.constantFrom(null, undefined, true, new Date(0), new Uint8Array(9)),
);
const names = fc.constantFrom(
  ...['id', 'file', 'label', 'inputs', 'indicatorId', 'year', 'period', 'field', 'text', 'reason', 'kind'],
  ...['branchName', 'purpose', 'page', 'sourceId', 'corrections', 'columns', 'rows', '__proto__', 'toString'],
);
const { request } = fc.letrec<{ request: unknown; part: unknown }>(tie => ({
  part: fc.oneof({ maxDepth: 4 }, leaf, fc.array(tie('part'), { maxLength: 3 }), tie('request')),
  request: fc.dictionary(names, tie('part'), { maxKeys: 7, noNullPrototype: true }),
}));
const input = fc.record({
  indicatorId: fc.integer({ min: 1, max: 3 }),
  year: fc.integer({ min: 1900, max: 2200 }),
  period: fc.constantFrom('annual', 'q1', 'q4', 'm4'),
  field: fc.constantFrom('actual', 'target', 'numerator', 'denominator', 'mark'),
  text,
});
/** Requests of the right form with contents that make no sense. */
const wellFormed = fc.oneof(
  fc.record({ id: text, label: text, inputs: fc.array(input, { minLength: 1, maxLength: 4 }) }),
  fc.record({ branchName: text }),
  fc.record({ id: text }),
  fc.record({ file: text }),
  fc.record({ sourceId: fc.integer({ min: 1 }) }),
  fc.record({ purpose: fc.constantFrom('workbook', 'document') }),
  fc.constant({}),
);

test('no call makes the machine side throw or hang, and the document stays sound', async () => {
  const channel = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...channels) },
    { weight: 1, arbitrary: leaf },
  );
  const anyRequest = fc.oneof(wellFormed, request, leaf, fc.anything());
  await fc.assert(
    fc.asyncProperty(channel, anyRequest, async (name, content) => {
      const answered = invokeFrom(page, callChannel, name, content);
      const answer = await Promise.race([answered, timeOut()]);
      expect(answer).toHaveProperty('ok');
    }),
    { numRuns: 1500, endOnFailure: true },
  );
  await desk.call('document:create', { branchName: '最後' });
  expect(await desk.call('document:verify', {})).toEqual({ ok: true, troubles: [] });
});

test('what people can be told about is not in the log as a fault of the program', () => {
  const unexpected = faults(desk.folder)
    .split('\n')
    .filter(line => /^\d{4}-.*Error/.test(line));
  expect(unexpected.filter(line => !/AppError/.test(line))).toEqual([]);
});

async function timeOut(): Promise<never> {
  await new Promise(resolve => setTimeout(resolve, PATIENCE_MS).unref());
  throw new Error('no answer');
}
