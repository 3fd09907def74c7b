import { useEffect, useMemo, useState } from 'react';
import type { HistoryEntry } from '../../../shared/commands/history.ts';
import { call } from '../../api/api.ts';
import { troubleText } from '../../plan/planStore.ts';
import { type HistoryLine, historyLines } from './historyLines.ts';

/** The history as it is listed, read anew after each change; null until it was read once. */
export function useHistory(
  version: number,
  everything: boolean,
): { lines: readonly HistoryLine[] | null; trouble: string } {
  const [entries, setEntries] = useState<HistoryEntry[] | null>(null);
  const [trouble, setTrouble] = useState('');
  useEffect(() => {
    let isWanted = version >= 0;
    void call('history:list', {}).then(result => {
      if (!isWanted) return;
      setTrouble(troubleText(result));
      if (result.ok) setEntries(result.value);
    });
    return () => {
      isWanted = false;
    };
  }, [version]);
  const lines = useMemo(() => entries && historyLines(entries, everything), [entries, everything]);
  return { lines, trouble };
}
