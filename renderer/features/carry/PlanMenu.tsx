import { useMemo, useState } from 'react';
import type { CarryCounts } from '../../../shared/commands/carry/carryCounts.ts';
import type { CarriedThings } from '../../../shared/commands/carry/confirmCarried.ts';
import { countThings, staleAt, staleThings } from '../../../shared/commands/carry/staleThings.ts';
import { momentName } from '../../../shared/commands/freezePlan.ts';
import type { Moment } from '../../../shared/domain/moment.ts';
import type { NotePlace } from '../../../shared/domain/notePlace.ts';
import type { DocumentTab } from '../../plan/destination.ts';
import type { Message } from '../../plan/pageActions.ts';
import { type PlanStore, troubleText } from '../../plan/planStore.ts';
import { usePlan } from '../../plan/usePlan.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { BeginDialog } from './BeginDialog.tsx';
import { BranchNameDialog } from './BranchNameDialog.tsx';
import { CarryDialog } from './CarryDialog.tsx';

/** 「計画」: begins the next period, sees to what was carried over, and names the branch. */
export function PlanMenu({
  store,
  moment,
  years,
  tab,
  here,
  onMoment,
  say,
}: {
  store: PlanStore;
  moment: Moment;
  years: readonly number[];
  tab: DocumentTab;
  /** The place of the document that is selected. */
  here: () => NotePlace | null;
  onMoment: (moment: Moment) => void;
  say: (message: Message | null) => void;
}) {
  const [asks, setAsks] = useState<'carry' | 'begin' | 'branch' | null>(null);
  const close = () => setAsks(null);
  const { current } = usePlan(store);
  const stale = useMemo(() => staleThings(current.plan.records, moment), [current, moment]);
  const all = countThings(stale);
  const ofPage = staleOnPage(stale, tab);

  const confirm = async (things: CarriedThings) => {
    const count = countThings(things);
    if (count === 0) return say({ kind: 'notice', text: NOT_CARRIED });
    const result = await store.change('前期のままの確認', [{ kind: 'confirmCarried', ...things }]);
    const done = `「前期のまま」の印を ${count} 件消しました。内容は変えていません。`;
    say(result.ok ? { kind: 'notice', text: done } : { kind: 'trouble', text: troubleText(result) });
  };
  const begun = (to: Moment, { stale: marked }: CarryCounts) => {
    onMoment(to);
    const signs = marked === 0 ? '' : `${marked} 件に「前期のまま」の印が付いています。`;
    say({ kind: 'notice', text: `${momentName(to)}を始めました。${signs}` });
  };
  const show = (at: Moment) => {
    onMoment(at);
    say({ kind: 'notice', text: `${momentName(at)}を表示しています。` });
  };
  return (
    <>
      <MenuButton
        text="計画"
        title="次の期間への引き継ぎ、前期のままの確認、支部名の変更"
        groups={[
          {
            heading: null,
            items: [
              { text: '次の期間を始める…', run: () => setAsks('carry') },
              { text: '年度・期間を新しく始める…', run: () => setAsks('begin') },
              { text: '支部名の変更…', run: () => setAsks('branch') },
            ],
          },
          {
            heading: `前期のまま（${all} 件）`,
            items: [
              {
                text: '選んだ欄を確認済みにする',
                isDisabled: all === 0,
                run: () => void confirm(staleAt(stale, here())),
              },
              {
                text: `このページを確認済みにする（${countThings(ofPage)} 件）`,
                isDisabled: countThings(ofPage) === 0,
                run: () => void confirm(ofPage),
              },
              {
                text: `この期間のすべてを確認済みにする（${all} 件）`,
                isDisabled: all === 0,
                run: () => void confirm(stale),
              },
            ],
          },
        ]}
      />
      {asks === 'carry' && <CarryDialog store={store} from={moment} onDone={begun} onClose={close} />}
      {asks === 'begin' && <BeginDialog moment={moment} years={years} onBegin={show} onClose={close} />}
      {asks === 'branch' && <BranchNameDialog store={store} branchId={moment.branchId} onClose={close} />}
    </>
  );
}

const NOT_CARRIED = '選んだ欄は「前期のまま」ではありません。印の付いた欄を選んでください。';
const NOTHING: CarriedThings = { passageIds: [], tableIds: [], targets: [] };

/** What of it a page shows. */
function staleOnPage({ passageIds, tableIds, targets }: CarriedThings, tab: DocumentTab): CarriedThings {
  if (tab === 'passages') return { ...NOTHING, passageIds };
  if (tab === 'tables') return { ...NOTHING, tableIds };
  return tab === 'indicators' ? { ...NOTHING, targets } : NOTHING;
}
