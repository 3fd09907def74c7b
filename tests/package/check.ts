import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWindow } from '../../build/buildWindow.ts';
import { type ArchivedFile, archivedFiles } from './archivedFiles.ts';
import { type Contents, contentsOf } from './contents.ts';
import { type PackedSystem, packProgram, prepareProject } from './packProgram.ts';
import { fuseNames, readFuses, wantedFuses } from './readFuses.ts';
import { startPacked } from './startPacked.ts';

/**
 * `npm run package:check`: packs the program with electron-builder around a stand-in for Electron's own files (whose
 * binary may be out of reach), says what went in and how large it is, and starts what was packed. Ends with 1 where
 * something is not as it has to be. Electron itself adds some 250 MB, the same for every program.
 */
const project = mkdtempSync(join(tmpdir(), 'bpd-package-'));
const troubles: string[] = [];
const say = (text: string) => process.stdout.write(`${text}\n`);
const megabytes = (bytes: number) => (bytes / 2 ** 20).toFixed(2).padStart(7);

function check(what: string, isRight: boolean, more = ''): void {
  say(`${isRight ? 'ok    ' : 'WRONG '} ${what}${more === '' ? '' : `: ${more}`}`);
  if (!isRight) troubles.push(what);
}

function tellContents(system: PackedSystem, files: readonly ArchivedFile[]): Contents {
  const contents = contentsOf(files);
  say(`\n${system}: ${files.length} files, ${megabytes(contents.bytes).trim()} MB without Electron\n`);
  for (const { part, files: count, bytes } of contents.parts) {
    say(`${megabytes(bytes)} MB  ${String(count).padStart(3)}  ${part}`);
  }
  say('');
  return contents;
}

function checkSystem(system: PackedSystem): void {
  const program = packProgram(project, system);
  const files = archivedFiles(program.archive);
  const contents = tellContents(system, files);
  check('nothing but the program is packed, and all of it', contents.troubles.length === 0);
  for (const trouble of contents.troubles) say(`       ${trouble}`);
  const unpacked = files.filter(({ isUnpacked }) => isUnpacked).map(({ path }) => path);
  const isThere = unpacked.every(path => existsSync(join(`${program.archive}.unpacked`, path)));
  check('SQLite’s binary lies beside the archive', isThere && unpacked.length === 1, unpacked.join(', '));
  const beside = readdirSync(program.folder).filter(name => /licen[cs]e/i.test(name));
  check('licences lie beside the program', beside.length >= 2, beside.join(', '));
  const fuses = readFuses(program.executable);
  for (const [at, name] of fuseNames.entries()) {
    check(`fuse: ${name}`, fuses[at] === wantedFuses[at], fuses[at] ? 'on' : 'off');
  }
  // the files of a package for this system can be run here
  if (process.platform === 'linux' && system === 'linux') checkStart(program.archive);
}

function checkStart(archive: string): void {
  const seen = startPacked(archive, join(project, 'machine'));
  check('the packed program starts, with its sample', seen.indicators > 0, seen.document);
  check('it edits, undoes and says that the document is whole', seen.verified.ok);
  check('it prints, with its own fonts', seen.pages > 0 && seen.fontBytes > 4_000_000);
  check('its thread of backups runs', seen.backups > 0);
  check('its thread of workbooks runs', seen.sheets > 0);
}

try {
  await prepareProject(project, await buildWindow());
  checkSystem('win');
  checkSystem('linux');
} finally {
  rmSync(project, { recursive: true, force: true });
}
say(troubles.length === 0 ? '\nThe package is whole.' : `\n${troubles.length} things are wrong.`);
process.exitCode = troubles.length === 0 ? 0 : 1;
