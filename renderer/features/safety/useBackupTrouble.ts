import { useEffect, useState } from 'react';
import { call } from '../../api/api.ts';

/** The machine side makes a backup soon after the opening, … */
const FIRST_MS = 10_000;
/** … and then this often. */
const EVERY_MS = 15 * 60_000;

/** Why the last automatic backup failed, as a sentence; null while all is well. */
export function useBackupTrouble(isKept: boolean): string | null {
  const [trouble, setTrouble] = useState<string | null>(null);
  useEffect(() => {
    if (!isKept) return;
    const look = async () => {
      const result = await call('backup:list', {});
      if (result.ok) setTrouble(result.value.trouble);
    };
    const first = setTimeout(look, FIRST_MS);
    const timer = setInterval(look, EVERY_MS);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [isKept]);
  return trouble;
}
