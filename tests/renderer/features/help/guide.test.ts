import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { guide } from '../../../../renderer/features/help/guide.ts';
import { pictureSizes } from '../../../../renderer/features/help/pictureSizes.ts';
import { pictureSteps } from '../../../help/pictureSteps.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const help = join('renderer', 'features', 'help');
const parts = guide.flatMap(({ parts: of }) => of);

/** What the window is written in, besides the help; remarks are not on the screen. */
function windowSources(): string {
  const files = ['renderer', 'shared'].flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map(name => join(folder, name))
      .filter(name => /\.tsx?$/.test(name) && !name.startsWith(help)),
  );
  return files
    .map(name => readFileSync(join(root, name), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ''))
    .join('\n');
}

test('ガイドが「」で名指すボタンや欄は、どれも画面にある', () => {
  const sources = windowSources();
  const texts = parts.flatMap(({ heading, steps = [], notes = [] }) => [heading, ...steps, ...notes]);
  const named = new Set(
    texts.flatMap(text => [...text.matchAll(/「([^」]+)」/g)].map(([, name]) => name ?? '')),
  );
  const isThere = (name: string) =>
    new RegExp(`['"\`>}\\s！]${name.replace(/[()+.]/g, '\\$&')}(?=['"\`<：（…＞\\s$])`).test(sources);
  expect(named.size).toBeGreaterThan(50);
  expect([...named].filter(name => !isThere(name))).toEqual([]);
});

test('ガイドの絵は、どれもあって使われ、撮る手順があり、小さい', () => {
  const used = parts.flatMap(({ picture }) => picture?.name ?? []).sort();
  const files = readdirSync(join(root, help, 'pictures')).sort();
  expect(files).toEqual(used.map(name => `${name}.webp`));
  expect(Object.keys(pictureSizes).sort()).toEqual(used);
  expect(pictureSteps.map(({ name }) => name).sort()).toEqual(used);
  for (const { picture } of parts) expect(picture?.alt ?? 'なし').not.toBe('');
  const large = files.filter(name => readFileSync(join(root, help, 'pictures', name)).length > 64_000);
  expect(large).toEqual([]);
});
