import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as resedit from 'resedit';

/** Where an Electron binary says how it is locked down; the bytes after it are version, count and switches. */
export const fuseSentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** As Electron comes: run as Node, no cookie encryption, NODE_OPTIONS, --inspect ... see `electron/fuses`. */
const delivered = '10110001';

/**
 * A folder that stands for Electron's own: a program that does nothing (an .exe on any system), with a version and a fuse wire, so that
 * electron-builder packs around it without the internet.
 */
export function writeEmptyElectron(folder: string, executable: string): void {
  // Of electron-builder's own packages: the tool it edits .exe files with.
  const { NtExecutable, NtExecutableResource, Resource }: typeof resedit = createRequire(import.meta.url)(
    'resedit',
  );
  const program = NtExecutable.createEmpty(false, false);
  const resources = NtExecutableResource.from(program);
  const version = Resource.VersionInfo.createEmpty();
  version.setStringValues({ lang: 1033, codepage: 1200 }, { ProductName: 'Electron' });
  version.outputToResourceEntries(resources.entries);
  resources.outputResource(program);
  const wire = Buffer.concat([Buffer.from(fuseSentinel), Buffer.from([1, 8]), Buffer.from(delivered)]);
  program.setExtraData(new Uint8Array(wire).buffer);

  mkdirSync(join(folder, 'locales'), { recursive: true });
  mkdirSync(join(folder, 'resources'), { recursive: true });
  writeFileSync(join(folder, executable), Buffer.from(program.generate()));
  for (const language of ['ja', 'en-US', 'de']) writeFileSync(join(folder, 'locales', `${language}.pak`), '');
}
