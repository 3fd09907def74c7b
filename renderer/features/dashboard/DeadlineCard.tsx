import { useMemo } from 'react';
import type { Deadline } from '../../../shared/calc/overview/deadlines.ts';
import { periodName, quarters } from '../../../shared/domain/period.ts';
import { DashboardCard } from './DashboardCard.tsx';
import { JumpList, type JumpListUse } from './JumpList.tsx';

/** 期日: the days and months the texts of the plan name, by quarter. */
export function DeadlineCard({
  deadlines,
  ...use
}: JumpListUse & {
  deadlines: readonly Deadline[];
}) {
  const groups = useMemo(
    () =>
      quarters
        .map(quarter => ({ quarter, due: deadlines.filter(one => one.quarter === quarter) }))
        .filter(({ due }) => due.length > 0)
        .map(({ quarter, due }) => ({
          id: quarter,
          heading: `${periodName[quarter]}　${due.length} 件`,
          items: due.map((deadline, index) => ({
            id: String(index),
            place: deadline.place,
            body: <DeadlineBody deadline={deadline} />,
          })),
        })),
    [deadlines],
  );
  return (
    <DashboardCard title={`これからの期日　${deadlines.length} 件`} area="deadlines">
      {deadlines.length === 0 ? (
        <p className="soft">
          この年度のこれからの日付や月は、本文にありません。事業計画に「9月末」のように書くと、ここに並びます。
        </p>
      ) : (
        <JumpList label="これからの期日" groups={groups} {...use} />
      )}
    </DashboardCard>
  );
}

function DeadlineBody({ deadline: { printed, sentence, heading, kind } }: { deadline: Deadline }) {
  return (
    <>
      <span className="deadline-date">{printed}</span>
      <span className="jump-main">
        {sentence}
        <span className="jump-detail">{`${heading}（${kind}）`}</span>
      </span>
    </>
  );
}
