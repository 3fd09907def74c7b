import { useEffect, useMemo, useState } from 'react';
import { type CalculatedPlan, calculatePlan } from '../shared/calc/planCalculation.ts';
import { orderedBranches, toRecords } from '../shared/domain/planRecords.ts';
import type { OpenDocument } from '../shared/ipc/contract.ts';
import type { BackupEntry } from '../shared/safety/backupEntry.ts';
import { compareVersions } from '../shared/versions/compareVersions.ts';
import { momentsOfBoth } from '../shared/versions/momentsOf.ts';
import type { VersionChange } from '../shared/versions/versionChange.ts';
import { call } from './api/api.ts';
import { BackupPage } from './features/safety/BackupPage.tsx';
import { backupName } from './features/safety/backupTexts.ts';
import { ChangeBox } from './features/version/ChangeBox.tsx';
import { type PlanStore, troubleText } from './plan/planStore.ts';
import { usePlan } from './plan/usePlan.ts';

/** The backups of the document, compared with what stands in it now. */
export function BackupTask({
  store,
  isReadOnly,
  onOpened,
  onClose,
}: {
  store: PlanStore;
  isReadOnly: boolean;
  /** The restored document takes the place of this one. */
  onOpened: (opened: OpenDocument, notice: string) => void;
  onClose: () => void;
}) {
  const { name, plan } = usePlan(store);
  return (
    <BackupPage
      name={name}
      isReadOnly={isReadOnly}
      preview={backup => <BackupChanges key={backup.id} backup={backup} now={plan} />}
      onRestore={async backup => {
        const result = await call('backup:restore', { id: backup.id });
        if (!result.ok) return troubleText(result);
        onOpened(
          result.value,
          `${backupName(backup)}の控えに戻しました。戻す前の内容は、控え「控えに戻す前」に残しています。`,
        );
        return '';
      }}
      onClose={onClose}
    />
  );
}

/** What has been changed since a backup, and would be gone. */
function BackupChanges({ backup, now }: { backup: BackupEntry; now: CalculatedPlan }) {
  const [before, setBefore] = useState<CalculatedPlan | null>(null);
  const [trouble, setTrouble] = useState('');
  const [selected, setSelected] = useState(0);
  useEffect(() => {
    let isWanted = true;
    void call('backup:load', { id: backup.id }).then(result => {
      if (!isWanted) return;
      if (result.ok) setBefore(calculatePlan(toRecords(result.value)));
      else setTrouble(troubleText(result));
    });
    return () => {
      isWanted = false;
    };
  }, [backup.id]);
  const changes = useMemo(() => (before === null ? [] : changesSince(before, now)), [before, now]);
  if (trouble !== '') return <p role="alert">{trouble}</p>;
  if (before === null) return <p className="soft">控えを読んでいます…</p>;
  const count = changes.length.toLocaleString('ja-JP');
  return (
    <>
      <p className="safety-summary" role="status">
        {changes.length === 0
          ? 'いまの内容と同じです。'
          : `この控えのあとの変更：${count}か所（控えに戻すと、元の内容に戻ります）`}
      </p>
      {changes.length > 0 && (
        <ChangeBox
          changes={changes}
          selected={selected}
          withPeriods
          takesFocus={false}
          onSelect={setSelected}
          onOpen={() => undefined}
        />
      )}
    </>
  );
}

/** Of all branches, in the order of the document. */
function changesSince(before: CalculatedPlan, now: CalculatedPlan): VersionChange[] {
  const branches = new Map(
    [before, now].flatMap(({ records }) => orderedBranches(records).map(({ id }) => [id, id])),
  );
  return [...branches.keys()].flatMap(id =>
    compareVersions(before, now, momentsOfBoth(before.records, now.records, id)),
  );
}
