import { useState } from 'react';
import type { Moment } from '../../../shared/domain/moment.ts';
import { MomentFields } from '../../plan/MomentFields.tsx';
import { AskDialog } from './AskDialog.tsx';

/** How far from the years that are there a year can be begun. */
const AWAY = 5;

/** 「年度・期間を新しく始める」: goes to any year and period, with nothing in it. */
export function BeginDialog({
  moment,
  years,
  onBegin,
  onClose,
}: {
  moment: Moment;
  years: readonly number[];
  onBegin: (moment: Moment) => void;
  onClose: () => void;
}) {
  const [chosen, setChosen] = useState(moment);
  const first = Math.min(moment.year, ...years) - AWAY;
  const last = Math.max(moment.year, ...years) + AWAY;
  const choices = Array.from({ length: last - first + 1 }, (_, index) => last - index);
  return (
    <AskDialog
      title="年度・期間を新しく始める"
      submitText="始める（Enter）"
      onSubmit={async () => {
        onBegin(chosen);
        return { ok: true, value: null };
      }}
      onClose={onClose}
    >
      <p>何もない状態から始める年度と期間を選んでください。もう内容があるときは、それを表示します。</p>
      <div className="carry-moment">
        <MomentFields branches={[]} moment={chosen} years={choices} onChange={setChosen} />
      </div>
    </AskDialog>
  );
}
