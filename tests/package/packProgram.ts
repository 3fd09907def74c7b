import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleElectron } from '../../build/bundleElectron.ts';
import { writeEmptyElectron } from '../support/emptyElectron.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

export type PackedSystem = 'win' | 'linux';

/** A packed program: its folder, and where Electron's executable lies in it. */
export interface PackedProgram {
  folder: string;
  executable: string;
  /** The package's archive of files. */
  archive: string;
}

/** Names in the stand-in distribution and in the package. */
const systems = {
  win: { delivered: 'electron.exe', packed: 'BranchPlanDesk.exe' },
  linux: { delivered: 'electron', packed: 'branch-plan-desk' },
} as const;

/** A project as `electron-builder` finds it after `npm run build`, with things in it that must not be packed. */
export async function prepareProject(project: string, windowFolder: string): Promise<void> {
  mkdirSync(join(project, 'build', 'out', 'types'), { recursive: true });
  for (const file of [
    'package.json',
    'LICENSE',
    'build/electronBuilder.ts',
    'build/resources',
    'build/third-party-licenses.md',
  ]) {
    cpSync(join(root, file), join(project, file), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'));
  await bundleElectron(join(project, 'build', 'out', 'electron'));
  cpSync(windowFolder, join(project, 'build', 'out', 'renderer'), { recursive: true });
  writeFileSync(join(project, 'build', 'out', 'types', 'main.tsbuildinfo'), '');
  for (const name of ['shared', 'tests']) {
    mkdirSync(join(project, name));
    writeFileSync(join(project, name, 'source.ts'), '');
  }
}

/** Packs with electron-builder itself, a stand-in for Electron's folder, and no way to the internet. */
export function packProgram(project: string, system: PackedSystem): PackedProgram {
  const { delivered, packed } = systems[system];
  writeEmptyElectron(join(project, `electron-${system}`), delivered);
  const nowhere = 'http://127.0.0.1:9/';
  execFileSync(
    process.execPath,
    [
      join(root, 'node_modules', 'electron-builder', 'cli.js'),
      ...['--config', 'build/electronBuilder.ts', `--${system}`, '--dir', '--x64'],
      `-c.electronDist=electron-${system}`,
    ],
    {
      cwd: project,
      stdio: 'pipe',
      env: {
        ...process.env,
        HTTPS_PROXY: nowhere,
        HTTP_PROXY: nowhere,
        ELECTRON_MIRROR: nowhere,
        ELECTRON_BUILDER_BINARIES_MIRROR: nowhere,
      },
    },
  );
  const folder = join(project, 'build', 'release', `${system}-unpacked`);
  return { folder, executable: join(folder, packed), archive: join(folder, 'resources', 'app.asar') };
}
