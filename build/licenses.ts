import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { init } from 'license-checker-rseidelsohn';

const root = fileURLToPath(new URL('..', import.meta.url));
const listFile = join(root, 'build', 'third-party-licenses.md');

/** What may be in the product; no GPL or AGPL. */
const ALLOWED =
  /^\(?(MIT|MIT-0|ISC|Apache-2\.0|BSD-2-Clause|BSD-3-Clause|0BSD|BlueOak-1\.0\.0|OFL-1\.1|MPL-2\.0|Python-2\.0|CC0-1\.0|Unlicense)(?:(?: AND | OR )[\w.() -]+)?\)?$/;

/** Node stays on the developer's machine; the canvas is an optional helper of pdfjs outside browsers. */
const NOT_IN_PRODUCT = /^(node-(linux|win|darwin)|@napi-rs\/canvas)/;

interface Package {
  name: string;
  license: string;
}

/**
 * The packages the product carries, with their licences.
 * @throws Error naming the packages whose licence is not allowed
 */
export async function productLicenses(): Promise<Package[]> {
  const found = await new Promise<Record<string, { licenses?: string | string[] }>>((resolve, reject) => {
    init({ start: root, production: true, excludePrivatePackages: true }, (error, packages) => {
      if (error) reject(error);
      else resolve(packages);
    });
  });
  const packages = Object.entries(found)
    .filter(([name]) => !NOT_IN_PRODUCT.test(name))
    .map(([name, { licenses }]) => ({ name, license: [licenses ?? 'UNKNOWN'].flat().join(' OR ') }))
    .sort((a, b) => a.name.localeCompare(b.name));
  const refused = packages.filter(({ license }) => !ALLOWED.test(license));
  if (refused.length > 0) {
    throw new Error(`Licences not allowed: ${refused.map(p => `${p.name} (${p.license})`).join(', ')}`);
  }
  return packages;
}

/** The list as it stands in `third-party-licenses.md`. */
export function licenseList(packages: readonly Package[]): string {
  const rows = packages.map(({ name, license }) => `| ${name} | ${license} |`);
  return [
    '# Third-party licences',
    '',
    'Packages inside the product, written by `npm run licenses` from the installed packages.',
    '',
    '| package | licence |',
    '|---|---|',
    ...rows,
    '',
  ].join('\n');
}

export function writtenLicenseList(): string {
  return readFileSync(listFile, 'utf8');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(listFile, licenseList(await productLicenses()));
}
