import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const read = (path: string) => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');
const program = JSON.parse(read('package.json')) as Record<
  'dependencies' | 'optionalDependencies' | 'devDependencies' | 'overrides',
  Record<string, string>
>;
const runtime = { ...program.dependencies, ...program.optionalDependencies };

test('動かすのに使うパッケージには、どれも使う理由が書いてあり、使わないものは載っていない', () => {
  const rows = [...read('build/dependencies.md').matchAll(/^\| ([@\w./-]+) \| (.+) \| (.+) \|$/gm)];
  const reasons = rows.filter(([, name]) => name !== 'package').map(([, name, reason]) => ({ name, reason }));
  expect(reasons.map(({ name }) => name).sort()).toEqual(Object.keys(runtime).sort());
  expect(reasons.filter(({ reason = '' }) => reason.length < 20)).toEqual([]);
});

const OFFICIAL = 'https://registry.npmjs.org/';

interface Locked {
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
}

test('版は一つに決まり、誰がいつ入れても同じものが入る', () => {
  const all = { ...runtime, ...program.devDependencies, ...program.overrides };
  const loose = Object.entries(all).filter(([, version]) => !/^(npm:\S+@)?\d+\.\d+\.\d+$/.test(version));
  expect(loose).toEqual([]);
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> };
  const locked = Object.entries(packages).filter(([place]) => place !== '');
  expect(locked.length).toBeGreaterThan(100);
  const unsure = locked.filter(
    ([, { resolved, integrity }]) =>
      // Without an address it comes from the registry npm is set to; the checksum holds wherever that is.
      !(resolved ?? OFFICIAL).startsWith(OFFICIAL) || !integrity?.startsWith('sha512-'),
  );
  expect(unsure.map(([place]) => place)).toEqual([]);
  for (const [name, version] of Object.entries({ ...runtime, ...program.devDependencies })) {
    expect([name, packages[`node_modules/${name}`]?.version]).toEqual([name, version.split('@').at(-1)]);
  }
});
