import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Unpacks the Chromium inside `@sparticuz/chromium` once per version and returns its folder, or null where
 * the package is not installed. The package itself unpacks straight into the system's temporary folder and
 * takes a half-written file for a finished one; so it works in a folder of its own, renamed when complete.
 */
export async function unpackBundledChromium(): Promise<string | null> {
  const packageFolder = findPackage();
  if (process.platform !== 'linux' || packageFolder === null) return null;
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const target = join(packageFolder, '..', '..', '.cache', 'branch-plan-desk', `chromium-${version}`);
  if (existsSync(target)) return target;

  await mkdir(dirname(target), { recursive: true });
  const work = await mkdtemp(join(dirname(target), 'unpack-'));
  await inflateInto(work, join(packageFolder, 'bin'));
  await writeFile(join(work, 'fonts', 'fonts.conf'), fontSettings(join(target, 'fonts')));
  try {
    await rename(work, target);
  } catch (error) {
    await rm(work, { recursive: true, force: true });
    if (!existsSync(target)) throw error; // another process was faster: its folder is as good
  }
  return target;
}

async function inflateInto(folder: string, archives: string): Promise<void> {
  const before = process.env.TMPDIR;
  const { inflate } = await import('@sparticuz/chromium');
  process.env.TMPDIR = folder; // `inflate` writes to os.tmpdir(), which is read at each call
  try {
    if (tmpdir() !== folder) throw new Error('the temporary folder cannot be redirected');
    const parts = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'];
    await Promise.all(parts.map(part => inflate(join(archives, part))));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

/** The package's own settings name a folder we do not unpack to; a Chromium without any font dies at its first page. */
function fontSettings(folder: string): string {
  const path = folder.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${path}</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;
}

function findPackage(): string | null {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', '@sparticuz', 'chromium');
    if (existsSync(join(candidate, 'bin', 'chromium.br'))) return candidate;
    if (folder === dirname(folder)) return null;
  }
}
