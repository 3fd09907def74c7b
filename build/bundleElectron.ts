import { cp, mkdir, rm } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What Electron brings along; the preload script's sandbox has `electron` alone of it. */
const nodeModules = builtinModules.flatMap(name => [name, `node:${name}`]);

interface Part {
  entry: string;
  /** Its file in the bundle: where the program looks for it. */
  fileName: string;
  format: 'es' | 'cjs';
  external: string[];
}

const parts: Part[] = [
  {
    entry: 'electron/main.ts',
    fileName: 'main.js',
    format: 'es',
    external: ['electron', 'better-sqlite3', ...nodeModules],
  },
  // Beside main.js and whole in itself: `parseInWorker.ts` starts it as a thread of its own.
  {
    entry: 'electron/excel/parseWorker.ts',
    fileName: 'parseWorker.js',
    format: 'es',
    external: nodeModules,
  },
  {
    entry: 'electron/db/checkWorker.ts',
    fileName: 'checkWorker.js',
    format: 'es',
    external: ['better-sqlite3', ...nodeModules],
  },
  // A sandboxed preload script can neither be an ES module nor import other files.
  { entry: 'electron/preload.ts', fileName: 'preload.cjs', format: 'cjs', external: ['electron'] },
];

/** Files the code reads at run time, by the address it looks for them: beside itself, or as a package's file. */
const fonts = ['biz-udpgothic', 'biz-udpmincho'].map(name => `node_modules/@expo-google-fonts/${name}`);
const copies: [from: string, to: string][] = [
  ['electron/sample/yamanashi-r6.json', 'yamanashi-r6.json'],
  ['electron/sample/saitama-r6q3.json', 'saitama-r6q3.json'],
  ...fonts.flatMap(folder =>
    ['package.json', 'LICENSE_FONT', '400Regular', '700Bold'].map((name): [string, string] => [
      `${folder}/${name}`,
      `${folder}/${name}`,
    ]),
  ),
];

/** What went into a bundle, for tests: file in the bundle → modules. */
export type BundledModules = Record<string, string[]>;

/** Bundles the machine side of the Electron program: `build/out/electron`. */
export async function bundleElectron(
  outFolder = join(root, 'build', 'out', 'electron'),
): Promise<BundledModules> {
  await rm(outFolder, { recursive: true, force: true });
  await mkdir(outFolder, { recursive: true });
  const modules: BundledModules = {};
  for (const part of parts) modules[part.fileName] = await bundlePart(part, outFolder);
  for (const [from, to] of copies) {
    await cp(join(root, from), join(outFolder, to), { recursive: true, filter: isNeeded });
  }
  return modules;
}

/** The fonts' packages have pictures and code beside them. */
function isNeeded(source: string): boolean {
  return !/\.(png|js|d\.ts)$/.test(source);
}

async function bundlePart(part: Part, outDir: string): Promise<string[]> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: false,
      target: 'node24',
      minify: false, // the log's stack traces are read by people
      rolldownOptions: {
        input: join(root, part.entry),
        external: part.external,
        output: { format: part.format, entryFileNames: part.fileName, codeSplitting: false },
      },
    },
  });
  const { output } = (Array.isArray(result) ? result[0] : result) as Rolldown.RolldownOutput;
  return output.flatMap(chunk => (chunk.type === 'chunk' ? chunk.moduleIds : []));
}

if (import.meta.main) await bundleElectron();
