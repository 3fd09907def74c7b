import { useState } from 'react';
import { HistoryPanel } from './features/history/HistoryPanel.tsx';
import { InspectionDialog } from './features/safety/InspectionDialog.tsx';
import { SafetyButtons } from './features/safety/SafetyButtons.tsx';
import type { Message } from './plan/pageActions.ts';
import type { PlanStore } from './plan/planStore.ts';

/** What was done to the document, and whether it and its backups are whole. */
export function DocumentHistory({
  store,
  onSay,
  onBackups,
  onClose,
}: {
  store: PlanStore;
  onSay: (message: Message) => void;
  onBackups: () => void;
  onClose: () => void;
}) {
  const [isInspecting, setIsInspecting] = useState(false);
  return (
    <>
      <HistoryPanel store={store} onSay={onSay} onClose={onClose}>
        <SafetyButtons onBackups={onBackups} onInspect={() => setIsInspecting(true)} />
      </HistoryPanel>
      {isInspecting && <InspectionDialog onClose={() => setIsInspecting(false)} />}
    </>
  );
}
