import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import { AppError } from '../../shared/errors/appError.ts';

/** Where the bundled program's parts lie: below package.json, in the checkout as inside app.asar. */
export function programPaths(): { windowFolder: string; preload: string } {
  const built = join(app.getAppPath(), 'build', 'out');
  return { windowFolder: join(built, 'renderer'), preload: join(built, 'electron', 'preload.cjs') };
}

/** The folder documents live in, made if absent. @throws AppError folderNotWritable */
export function prepareDocumentFolder(): string {
  let folder = '支部プランデスク';
  try {
    folder = join(app.getPath('documents'), folder);
    mkdirSync(folder, { recursive: true });
    return folder;
  } catch (cause) {
    // ドキュメント can lie on a share or a OneDrive that is away.
    throw new AppError('folderNotWritable', folder, { cause });
  }
}
