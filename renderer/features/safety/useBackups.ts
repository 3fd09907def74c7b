import { useCallback, useEffect, useState } from 'react';
import type { BackupEntry } from '../../../shared/safety/backupEntry.ts';
import { call } from '../../api/api.ts';
import { troubleText } from '../../plan/planStore.ts';

export interface Backups {
  /** The newest first; null until they were listed once. */
  backups: readonly BackupEntry[] | null;
  /** Where they lie, for people to find. */
  folder: string;
  trouble: string | null;
  refresh(): Promise<void>;
}

/** The backups of the open document. */
export function useBackups(): Backups {
  const [listed, setListed] = useState<Omit<Backups, 'refresh'>>({
    backups: null,
    folder: '',
    trouble: null,
  });
  const refresh = useCallback(async () => {
    const result = await call('backup:list', {});
    if (result.ok) setListed(result.value);
    else setListed(now => ({ ...now, trouble: troubleText(result) }));
  }, []);
  useEffect(() => {
    void refresh();
  }, [refresh]);
  return { ...listed, refresh };
}
