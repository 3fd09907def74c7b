import { useCallback, useMemo, useRef, useState } from 'react';
import type { CheckPlace, Habit } from '../../../shared/calc/checks/check.ts';
import type { PlanInput } from '../../../shared/commands/planInput.ts';
import { type PlanStore, troubleText } from '../../plan/planStore.ts';
import { usePlan } from '../../plan/usePlan.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Fold } from '../../ui/Fold.tsx';
import type { Reason } from '../../ui/ReasonForm.tsx';
import { useElementWidth } from '../../ui/useElementWidth.ts';
import type { ChosenRow } from '../../ui/useSelectedRow.ts';
import { AcceptDialog } from './AcceptDialog.tsx';
import { CheckFields } from './CheckFields.tsx';
import {
  type CheckFilter,
  type Confirmation,
  count,
  countsText,
  type FindingRow,
  filterFindings,
  filterHabits,
  findingRows,
} from './checkLists.ts';
import './checks.css';
import { FindingList } from './FindingList.tsx';
import { HabitList } from './HabitList.tsx';
import { PerformedChecks } from './PerformedChecks.tsx';
import { type Checked, useCheckReport } from './useCheckReport.ts';
import { useWhereabouts } from './useWhereabouts.ts';

type Jump = (place: CheckPlace) => void;

/** 検算: what is wrong in the document, the habits its tables keep to, and all that was recomputed. */
export function ChecksPage({ store, onJump }: { store: PlanStore; onJump: Jump }) {
  const view = usePlan(store);
  const { checked, isStale } = useCheckReport(view.plan);
  const [trouble, setTrouble] = useState('');
  return (
    <section className="checks" aria-label="検算" aria-busy={checked === null || isStale}>
      {trouble && <Banner kind="trouble" text={trouble} onClose={() => setTrouble('')} />}
      {checked === null ? (
        <p className="checks-wait soft" role="status">
          検算しています…
        </p>
      ) : (
        <Checks checked={checked} store={store} onJump={onJump} onTrouble={setTrouble} />
      )}
    </section>
  );
}

/** Rows hold two lines where the window is wide, else three. */
const WIDE = 1150;

function Checks({
  checked: { report, records },
  store,
  onJump,
  onTrouble,
}: {
  checked: Checked;
  store: PlanStore;
  onJump: Jump;
  /** Empty where all went well. */
  onTrouble: (text: string) => void;
}) {
  const page = useRef<HTMLDivElement>(null);
  const width = useElementWidth(page);
  const lines = width > 0 && width < WIDE ? 3 : 2;
  const [{ filter, confirmation, finding, name }, setWhereabouts] = useWhereabouts(store);
  const [asked, setAsked] = useState<FindingRow | null>(null);

  const all = useMemo(() => findingRows(report, records), [report, records]);
  const findings = useMemo(
    () => filterFindings(records, all, filter, confirmation),
    [records, all, filter, confirmation],
  );
  const habits = useMemo(
    () => filterHabits(records, report.habits, filter),
    [records, report.habits, filter],
  );

  const choose = useCallback((row: ChosenRow) => setWhereabouts({ finding: row }), [setWhereabouts]);
  const change = async (label: string, input: PlanInput) => {
    const result = await store.change(label, [input]);
    onTrouble(troubleText(result));
  };
  const accept = (answer: Reason | null) => {
    setAsked(null);
    if (answer === null || asked === null) return;
    setWhereabouts({ name: answer.by });
    const { key, printed, computed } = asked.finding;
    void change('指摘の確認', { kind: 'accept', key, printed, computed, ...answer });
  };
  const withdraw = ({ finding: { key } }: FindingRow) =>
    void change('指摘の確認の取り消し', { kind: 'withdraw', key });
  const settle = ({ place, rounding }: Habit) => {
    if (place.at !== 'cell') return;
    const { tableId, columnId } = place;
    void change('丸めの設定', { kind: 'column', tableId, columnId, change: { rounding } });
  };

  return (
    <div className="checks-page" ref={page}>
      <CheckFields
        records={records}
        report={report}
        counts={countsText(report, all)}
        filter={filter}
        onFilter={to => setWhereabouts({ filter: to })}
        confirmation={confirmation}
        onConfirmation={to => setWhereabouts({ confirmation: to })}
      />
      <Fold title={`指摘 ${count(findings.length)}件`} initiallyOpen>
        <FindingList
          records={records}
          rows={findings}
          chosen={finding}
          onChoose={choose}
          lines={lines}
          emptyText={emptyText(all, filter, confirmation)}
          onJump={onJump}
          onAccept={setAsked}
          onWithdraw={withdraw}
        />
      </Fold>
      <Fold title={`丸めの癖 ${count(habits.length)}件`} initiallyOpen={habits.length > 0}>
        <HabitList records={records} habits={habits} onSettle={settle} />
      </Fold>
      <Fold title={`行った検算 ${count(report.checks.length)}件`}>
        <PerformedChecks
          records={records}
          checks={report.checks}
          filter={filter}
          lines={lines}
          onJump={onJump}
        />
      </Fold>
      {asked && <AcceptDialog row={asked} initialName={name} onAnswer={accept} />}
    </div>
  );
}

function emptyText(all: readonly FindingRow[], filter: CheckFilter, confirmation: Confirmation): string {
  const isOpenOnly = confirmation === 'open' && filter.branchId === null && filter.rule === null;
  if (all.length === 0) return '指摘はありません。';
  if (isOpenOnly) return '指摘はありません。すべて確認済みです。';
  return 'この条件に当てはまる指摘はありません。';
}
