import { useMemo } from 'react';
import {
  type MissingItem,
  type MissingKind,
  missingKindName,
} from '../../../shared/calc/overview/missing.ts';
import { DashboardCard } from './DashboardCard.tsx';
import { JumpList, type JumpListUse } from './JumpList.tsx';

/** 会議までに要ること: what is missing, by kind, each with the way there. */
export function MissingCard({
  missing,
  isChecked,
  ...use
}: JumpListUse & {
  missing: ReadonlyMap<MissingKind, readonly MissingItem[]>;
  isChecked: boolean;
}) {
  const count = [...missing.values()].reduce((sum, items) => sum + items.length, 0);
  const groups = useMemo(
    () =>
      [...missing].map(([kind, items]) => ({
        id: kind,
        heading: `${missingKindName[kind]}　${items.length} 件`,
        items: items.map((item, index) => ({
          id: `${JSON.stringify(item.place)} ${index}`,
          place: item.place,
          body: <MissingBody item={item} />,
        })),
      })),
    [missing],
  );
  return (
    <DashboardCard
      title={`会議までに要ること　${count} 件`}
      area="missing"
      actions={
        <span className="soft" role="status">
          {isChecked ? '' : '検算しています…'}
        </span>
      }
    >
      {count === 0 ? (
        <p className="soft">{isChecked ? '足りないものはありません。' : ''}</p>
      ) : (
        <JumpList label="会議までに要ること" groups={groups} {...use} />
      )}
    </DashboardCard>
  );
}

function MissingBody({ item: { kind, name, detail, group } }: { item: MissingItem }) {
  // A finding is told by its place first, everything else by its name.
  const [first, second] = kind === 'finding' ? [detail, name] : [name, detail];
  return (
    <>
      <span className="jump-main">
        {first}
        {second && <span className="jump-detail">{second}</span>}
      </span>
      <span className="jump-group-name">{group}</span>
    </>
  );
}
