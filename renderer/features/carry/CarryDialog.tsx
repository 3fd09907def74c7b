import { useMemo, useState } from 'react';
import { type CarryCounts, carryCountsText } from '../../../shared/commands/carry/carryCounts.ts';
import { carryable } from '../../../shared/commands/carry/carryForward.ts';
import type { CarryChoice } from '../../../shared/commands/carry/carryWish.ts';
import { momentName } from '../../../shared/commands/freezePlan.ts';
import type { Moment } from '../../../shared/domain/moment.ts';
import { nextMoment } from '../../../shared/domain/nextMoment.ts';
import type { PlanRecords } from '../../../shared/domain/planRecords.ts';
import { MomentFields } from '../../plan/MomentFields.tsx';
import type { PlanStore } from '../../plan/planStore.ts';
import { AskDialog } from './AskDialog.tsx';
import { carryPreview } from './carryPreview.ts';

/** 「次の期間を始める」: from what is shown to what follows, what is taken over, and how much that is. */
export function CarryDialog({
  store,
  from,
  onDone,
  onClose,
}: {
  store: PlanStore;
  from: Moment;
  onDone: (to: Moment, counts: CarryCounts) => void;
  onClose: () => void;
}) {
  const { records } = store.view().plan;
  const [to, setTo] = useState(() => nextMoment(from));
  const [chosen, setChosen] = useState<Partial<CarryChoice>>({});
  const isNextYear = to.year !== from.year;
  const choice = useMemo<CarryChoice>(
    () => ({
      plans: true,
      // what was done last year says nothing of the next
      statuses: !isNextYear,
      tables: true,
      targets: true,
      figures: true,
      ...chosen,
    }),
    [isNextYear, chosen],
  );
  const { counts, refusal } = useMemo(
    () => carryPreview(records, { from, to, with: choice }),
    [records, from, to, choice],
  );
  const held = useMemo(() => heldCounts(records, from, to), [records, from, to]);
  const check = (key: keyof CarryChoice, text: string, count?: number) => (
    <label className={key === 'figures' ? 'carry-check below' : 'carry-check'}>
      <input
        type="checkbox"
        checked={choice[key] === true}
        onChange={event => setChosen(now => ({ ...now, [key]: event.target.checked }))}
      />
      {count === undefined ? text : `${text}　${count} 件`}
    </label>
  );
  const added = carryCountsText(counts);
  return (
    <AskDialog
      title="次の期間を始める"
      submitText="始める（Enter）"
      canSubmit={refusal === null && added !== ''}
      onSubmit={async () => {
        const label = `${momentName(to)}への引き継ぎ`;
        const result = await store.change(label, [{ kind: 'carryForward', from, to, with: choice }]);
        if (result.ok) onDone(to, counts);
        return result;
      }}
      onClose={onClose}
    >
      <p>{`${momentName(from)}の内容を、次の期間に引き継ぎます。`}</p>
      <div className="carry-moment">
        <MomentFields branches={[]} moment={to} years={[from.year + 1, from.year]} onChange={setTo} />
        <span>に引き継ぐ</span>
      </div>
      <fieldset>
        <legend>引き継ぐもの</legend>
        {check('plans', '事業計画・注記', held.plans)}
        {check('statuses', '実施状況・課題', held.statuses)}
        {check('tables', isNextYear ? '付表（様式と計算式。数値は空）' : '付表', held.tables)}
        {!isNextYear && choice.tables && check('figures', '付表の数値も写す')}
        {isNextYear && check('targets', '目標', held.targets)}
      </fieldset>
      {(refusal?.code === 'carryFilled' || choice.onlyMissing) &&
        check('onlyMissing', '今あるものは残し、足りないものだけを加える')}
      <p role="status">
        {refusal?.text ?? (added === '' ? '引き継ぐものは、もうありません。' : `${added}を加えます。`)}
      </p>
      <p className="soft">
        評価は写しません。写したものには、直すか確認するまで「前期のまま」の印が付きます。元に戻せます。
      </p>
    </AskDialog>
  );
}

/** How much of each kind the source holds. */
function heldCounts(records: PlanRecords, from: Moment, to: Moment) {
  const nothing: CarryChoice = { plans: false, statuses: false, tables: false, targets: false };
  const held = (choice: Partial<CarryChoice>) =>
    carryable(records, from, { from, to, with: { ...nothing, ...choice } });
  return {
    plans: held({ plans: true }).passages.length,
    statuses: held({ statuses: true }).passages.length,
    tables: held({ tables: true }).tables.length,
    targets: held({ targets: true }).targets.length,
  };
}
