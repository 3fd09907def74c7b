import { useEffect, useState } from 'react';
import { type InspectionLine, lineOfBackup, lineOfPart } from '../../../shared/safety/inspectionLines.ts';
import { call } from '../../api/api.ts';
import { troubleText } from '../../plan/planStore.ts';
import { whenText } from '../../plan/whenText.ts';

export interface InspectionState {
  lines: readonly InspectionLine[];
  /** How many backups are still to be looked at; null once all is done, or was stopped. */
  left: number | null;
  isStopped: boolean;
  trouble: string;
}

/** Inspects the open document, then its backups one after the other, until it is stopped or the view is gone. */
export function useInspection(): InspectionState & { stop(): void } {
  const [state, setState] = useState<InspectionState>({ lines: [], left: 0, isStopped: false, trouble: '' });
  const [control] = useState(() => ({ isWanted: true }));
  useEffect(() => {
    const run = { isWanted: true };
    const isWanted = () => run.isWanted && control.isWanted;
    const inspect = async () => {
      const found = await call('document:inspect', {});
      if (!found.ok) return setState(now => ({ ...now, left: null, trouble: troubleText(found) }));
      const lines = found.value.map(lineOfPart);
      const listed = await call('backup:list', {});
      const backups = listed.ok ? listed.value.backups : [];
      for (const [index, backup] of backups.entries()) {
        if (!isWanted()) return;
        setState(now => ({ ...now, lines: [...lines], left: backups.length - index }));
        const checked = await call('backup:check', { id: backup.id });
        const troubles = checked.ok ? checked.value.troubles : [troubleText(checked)];
        lines.push(lineOfBackup(backup, whenText(backup.at), troubles));
      }
      if (run.isWanted) setState(now => ({ ...now, lines, left: null }));
    };
    void inspect();
    return () => {
      run.isWanted = false;
    };
  }, [control]);
  const stop = () => {
    control.isWanted = false;
    setState(now => ({ ...now, left: null, isStopped: true }));
  };
  return { ...state, stop };
}
