import { type InspectionLine, lineOfBackup, lineOfPart } from '../../shared/safety/inspectionLines.ts';
import { checkInThread } from '../db/checkThread.ts';
import { openStore } from '../db/store.ts';
import { openBackupFolder } from '../services/backups/backupFolder.ts';
import type { Call } from './arguments.ts';
import type { Outcome } from './commands.ts';

/** Inspects a document and each of its backups. Its records are not loaded: a damaged one is inspected too. */
export async function verifyDocument({ file }: Call): Promise<Outcome> {
  const store = openStore(file);
  let lines: InspectionLine[];
  try {
    lines = store.inspect().map(lineOfPart);
  } finally {
    store.close();
  }
  const folder = openBackupFolder(file);
  for (const backup of folder.list()) {
    const troubles = await checkInThread(folder.pathOf(backup.id));
    lines.push(lineOfBackup(backup, backup.at, troubles));
  }
  const troubles = lines.flatMap(line => line.troubles);
  const ok = troubles.length === 0;
  return {
    text: [...lines.map(lineText), ok ? '問題はありません。' : `問題が ${troubles.length} 件あります。`].join(
      '\n',
    ),
    json: { ok, troubles, parts: lines },
    failed: !ok,
  };
}

function lineText({ name, extent, troubles }: InspectionLine): string {
  const sign = troubles.length === 0 ? '✓' : '！';
  return [`${sign} ${name}${extent && `（${extent}）`}`, ...troubles.map(trouble => `    ${trouble}`)].join(
    '\n',
  );
}
