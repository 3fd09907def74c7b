import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { person, shownDialogs } from '../../support/electronStandIn/systemStandIn.ts';
import { type Desk, faults, startDesk } from '../../support/startDesk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.end());

test('a document is handed on under a password, and opened by it as a new one among the documents', async () => {
  const [entry] = (await desk.call('app:state', {})).documents;
  await desk.call('document:open', { id: entry?.id ?? '' });
  const { file } = await desk.call('document:handOn', {});
  const target = join(desk.folder, '渡す控え.bpd.age');
  person.chooses = target;
  await desk.call('file:save', { file: file.id, password: 'やまなし-2026' });
  expect(shownDialogs.at(-1)?.options.defaultPath).toBe('長野_控え_機密性1.bpd.age');
  expect(readFileSync(target, 'latin1')).toMatch(/^age-encryption\.org\/v1\n/);

  const choice = await desk.call('file:choose', { purpose: 'document' });
  const handle = choice.kind === 'chosen' ? choice.file.id : '';
  const open = (request: { password?: string }) =>
    desk.api.call('document:openFile', { file: handle, ...request });
  const troubles = [await open({}), await open({ password: '違うもの' })];
  expect(troubles).toMatchObject([
    { error: { code: 'passwordNeeded' } },
    { error: { code: 'passwordWrong' } },
  ]);
  expect(readdirSync(desk.documentFolder).filter(name => name.endsWith('.bpd'))).toEqual(['長野.bpd']);
  expect(await open({ password: 'やまなし-2026' })).toMatchObject({ ok: true, value: { name: '渡す控え' } });
  expect(readdirSync(desk.documentFolder)).toContain('渡す控え.bpd');
  expect(faults(desk.folder)).not.toContain('やまなし');
});
