import { expect, test } from 'vitest';
import { AppError } from '../../shared/errors/appError.ts';
import { endpoints } from '../../shared/ipc/contract.ts';
import { temporaryFolders } from '../support/temporaryFolder.ts';
import { runCalls } from './callRun.ts';
import { branchesOf, channels, type Form, formOf } from './requestForms.ts';

const folder = temporaryFolders();

test('形の違う呼び出しも、よその画面からの呼び出しも、一つも受け付けず、止まらない', async () => {
  const { wrong, elsewhere, unhandled } = await runCalls(folder(), 5000, 1000, 20_261_122);
  expect(wrong).toMatchObject({ calls: 5000, troubles: [] });
  expect(wrong.controls).toBeGreaterThan(400); // the same requests without the one thing wrong are taken
  expect(elsewhere).toMatchObject({ calls: 1000, troubles: [] });
  expect(unhandled).toBe(0);
});

interface Place {
  name: string;
  form: Form;
}

/** Every part of a request, by its path. */
function places(form: Form, name: string): Place[] {
  const inside = [
    ...(branchesOf(form) ?? []).flatMap(branch => places(branch, name)),
    ...Object.entries(form.properties ?? {}).flatMap(([key, part]) => places(part, `${name}.${key}`)),
    ...(form.items ? places(form.items, `${name}[]`) : []),
  ];
  return [{ name, form }, ...inside];
}
const everywhere = channels.flatMap(channel => places(formOf(channel), channel));

/** Words of names that would stand for a place on the disk, an address or a statement. */
const FORBIDDEN = new Set(
  'path paths folder directory dir filename sql statement where url uri href address command script eval'.split(
    ' ',
  ),
);
const words = (key: string) => key.split(/(?=[A-Z])|[_-]/).map(word => word.toLowerCase());

test('どの呼び出しにも、パス・SQL・アドレスを入れる欄がない', () => {
  expect(everywhere.length).toBeGreaterThan(200);
  const keys = everywhere.map(({ name }) => name.split(/[.:[\]]/).findLast(part => part !== '') ?? '');
  expect(keys).toContain('indicatorId'); // the walk reaches the parts at all
  expect(keys.filter(key => words(key).some(word => FORBIDDEN.has(word)))).toEqual([]);
});

test('どの呼び出しも、知らない欄を受け付けず、文字と並びには長さの限りがある', () => {
  const loose = channels.filter(channel => formOf(channel).additionalProperties !== false);
  expect(loose).toEqual([]);
  const endless = everywhere.filter(
    ({ form }) =>
      (form.type === 'string' && !form.enum && !('const' in form) && form.maxLength === undefined) ||
      (form.type === 'array' && form.maxItems === undefined),
  );
  expect(endless.map(({ name }) => name)).toEqual([]);
});

test.each(channels)('%s はパスや SQL を添えても受け取らない', channel => {
  for (const more of [{ path: '/etc/passwd' }, { sql: 'select 1' }]) {
    expect(() => endpoints[channel].parse(more)).toThrow(AppError);
  }
});
