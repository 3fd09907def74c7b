import { useMemo, useState } from 'react';
import type { CheckPlace } from '../shared/calc/checks/check.ts';
import type { Moment } from '../shared/domain/moment.ts';
import type { Snapshot } from '../shared/domain/snapshotRecords.ts';
import type { ChangePlace } from '../shared/versions/versionChange.ts';
import { FrozenDocument } from './FrozenDocument.tsx';
import type { HandoutStart } from './features/handout/useHandout.ts';
import { ComparePage } from './features/version/ComparePage.tsx';
import { type CompareChoice, firstChoice, goneOn } from './features/version/compareChoice.ts';
import { placeToJump } from './features/version/placeToJump.ts';
import { usePlanStates } from './features/version/usePlanStates.ts';
import { VersionListPage } from './features/version/VersionListPage.tsx';
import type { PlanStore } from './plan/planStore.ts';
import { usePlan } from './plan/usePlan.ts';
import { Banner } from './ui/Banner.tsx';

/** What is done with versions in a page of its own. */
export type VersionPage = 'compare' | 'list';
/** A version that is looked at, and where one is led to in it. */
interface Looked {
  version: Snapshot;
  place: ChangePlace | null;
  at: Moment;
}

/** 「版を比べる」「版を見る」, and a version itself, from which one comes back to where one was. */
export function VersionTask({
  start,
  store,
  moment,
  versions,
  base,
  kept,
  onKeep,
  onJump,
  onPrint,
  onClose,
}: {
  start: VersionPage;
  store: PlanStore;
  moment: Moment;
  versions: readonly Snapshot[];
  /** The version the pages are compared with. */
  base: Snapshot | null;
  /** What was compared before; null for nothing yet. */
  kept: CompareChoice | null;
  onKeep: (choice: CompareChoice) => void;
  /** To a place of the plan as it stands. */
  onJump: (place: CheckPlace) => void;
  onPrint: (wish: HandoutStart, at: Moment) => void;
  onClose: () => void;
}) {
  const view = usePlan(store);
  const [page, setPage] = useState(start);
  const [looked, setLooked] = useState<Looked | null>(null);
  // What was chosen here stands; what was chosen the time before follows the period on the screen.
  const [choice, setChoice] = useState(() => goneOn(kept, versions, base, moment));
  const choose = (next: CompareChoice) => {
    setChoice(next);
    onKeep(next);
  };
  const lookedId = looked?.version.id ?? null;
  const states = useMemo(() => (lookedId === null ? [] : [lookedId]), [lookedId]);
  const { plans, trouble } = usePlanStates(view.plan, states);
  const [frozen] = plans;

  if (looked !== null && trouble === null) {
    const { version, place, at } = looked;
    if (!frozen) return <p className="soft">版を読み込んでいます…</p>;
    return (
      <FrozenDocument
        key={version.id}
        version={version}
        records={frozen.records}
        place={place && placeToJump(frozen.records, place, at)}
        onPrint={() => onPrint({ kind: 'kpi', snapshotId: version.id, comparedId: null }, at)}
        onClose={() => setLooked(null)}
      />
    );
  }
  const banner = trouble && <Banner kind="trouble" text={trouble} />;
  if (page === 'list') {
    return (
      <>
        {banner}
        <VersionListPage
          store={store}
          branchId={moment.branchId}
          versions={versions}
          onLook={version => setLooked({ version, place: null, at: momentOf(version) })}
          onCompare={version => {
            choose({ ...firstChoice(versions, null, momentOf(version)), left: version.id });
            setPage('compare');
          }}
          onClose={onClose}
        />
      </>
    );
  }
  return (
    <ComparePage
      plan={view.plan}
      versions={versions}
      moment={moment}
      choice={choice}
      onChoice={choose}
      onJump={(place, { year, period }, side) => {
        const of = { ...moment, year: year ?? moment.year, period: period ?? moment.period };
        const version = versions.find(({ id }) => id === side);
        if (version) return setLooked({ version, place, at: of });
        const to = placeToJump(view.plan.records, place, of);
        if (to) onJump(to);
      }}
      onPrint={(wish, at) => onPrint({ kind: 'changes', ...wish }, at)}
      onClose={onClose}
    />
  );
}

function momentOf({ branchId, year, period }: Snapshot): Moment {
  return { branchId, year, period };
}
