import { useCallback, useDeferredValue, useMemo } from 'react';
import { type CalculatedPlan, calculatePlan } from '../../../shared/calc/planCalculation.ts';
import { branchTitle } from '../../../shared/domain/branchTitle.ts';
import type { Moment } from '../../../shared/domain/moment.ts';
import type { Snapshot } from '../../../shared/domain/snapshotRecords.ts';
import { compareVersions } from '../../../shared/versions/compareVersions.ts';
import { momentsOfBoth } from '../../../shared/versions/momentsOf.ts';
import { asIfOf } from '../../../shared/versions/periodsApart.ts';
import type { ChangePlace, VersionChange } from '../../../shared/versions/versionChange.ts';
import { Banner } from '../../ui/Banner.tsx';
import { PageBar } from '../../ui/PageBar.tsx';
import { useKey } from '../../ui/useKey.ts';
import { useSelectedRow } from '../../ui/useSelectedRow.ts';
import { ChangeBox } from './ChangeBox.tsx';
import { CompareFields } from './CompareFields.tsx';
import {
  ALL,
  APART,
  type CompareChoice,
  filtered,
  type PlanState,
  periodsApart,
  scopeMoments,
  stateName,
} from './compareChoice.ts';
import { isThereIn } from './placeToJump.ts';
import { usePlanStates } from './usePlanStates.ts';
import './version.css';

/** 「版を比べる」: what reads otherwise in one version than in another, or now; word by word, and the way there. */
export function ComparePage({
  plan,
  versions,
  moment,
  choice,
  onChoice,
  onJump,
  onPrint,
  onClose,
}: {
  plan: CalculatedPlan;
  /** Of the branch, newest first. */
  versions: readonly Snapshot[];
  /** What is shown in the document behind this page. */
  moment: Moment;
  choice: CompareChoice;
  onChoice: (choice: CompareChoice) => void;
  /** To a place of the right side, or of the left where it is gone from the right. */
  onJump: (place: ChangePlace, change: VersionChange, side: PlanState) => void;
  /** Opens the handout of these changes. */
  onPrint: (wish: { snapshotId: number | null; comparedId: number }, at: Moment) => void;
  onClose: () => void;
}) {
  const { branchId, left, right, filter } = choice;
  const apart = periodsApart(versions, choice, moment);
  const isApart = choice.scope === APART && apart !== null;
  const scope = choice.scope === APART && apart === null ? ALL : choice.scope;
  const states = useMemo(() => [left, right], [left, right]);
  const { plans, trouble } = usePlanStates(plan, states);
  const [before, after] = plans;
  const isThere = before !== null && after !== null && before !== undefined && after !== undefined;
  const moments = useMemo(
    () => (isThere ? momentsOfBoth(before.records, after.records, branchId) : []),
    [isThere, before, after, branchId],
  );
  const apartKey = apart && JSON.stringify(apart);
  const wanted = useMemo(() => {
    if (!isThere) return null;
    if (!isApart || apartKey === null) {
      return { before: before.plan, after: after.plan, at: scopeMoments(moments, scope) };
    }
    const { from, to } = JSON.parse(apartKey) as NonNullable<typeof apart>;
    const earlier = asIfOf(before.records, after.records, from, to);
    return { before: calculatePlan(earlier), after: after.plan, at: [to] };
  }, [isThere, before, after, moments, scope, isApart, apartKey]);
  // Over ten years the comparison takes a second or two: what was chosen, and that it is under way, is shown before it.
  const asked = useDeferredValue(wanted, null);
  const isReady = wanted !== null && wanted === asked;
  const all = useMemo(
    () => (asked === null ? [] : compareVersions(asked.before, asked.after, asked.at)),
    [asked],
  );
  const changes = useMemo(() => filtered(all, filter), [all, filter]);
  const change = (part: Partial<CompareChoice>) => onChoice({ ...choice, ...part });
  const { index, select } = useSelectedRow(changes, keyOf, choice.row, row => change({ row }));
  useKey('Escape', onClose);
  const open = useCallback(
    (one: VersionChange) =>
      onJump(one.place, one, after && isThereIn(after.records, one.place) ? right : left),
    [onJump, after, left, right],
  );

  const names = [left, right].map(state => stateName(versions, state));
  const isSame = left === right;
  const [printed] = scope === ALL || isApart ? [] : scopeMoments(moments, scope);
  const canPrint = left !== 'now' && !isSame && printed !== undefined;
  const summary = `「${names[0]}」から「${names[1]}」まで：違い ${changes.length.toLocaleString('ja-JP')}か所`;
  return (
    <div className="version-page">
      <PageBar title="版を比べる" detail={branchTitle(plan.records.branch.get(String(branchId))?.name ?? '')}>
        <div className="toolbar-group toolbar-end">
          <button
            type="button"
            className="button primary"
            disabled={!canPrint}
            title={
              canPrint
                ? '変更の一覧を配布資料にします。'
                : '前に版を、期間に一つの期間を選ぶと、変更の一覧を配布資料にできます。'
            }
            onClick={() => {
              if (!canPrint) return;
              onPrint({ snapshotId: right === 'now' ? null : right, comparedId: left }, printed);
            }}
          >
            変更の一覧を配布資料にする
          </button>
          <button type="button" className="button" onClick={onClose}>
            戻る（Esc）
          </button>
        </div>
      </PageBar>
      {trouble && <Banner kind="trouble" text={trouble} />}
      {versions.length === 0 ? (
        <p className="version-empty">
          版がまだありません。会議の前に「版」の「版を固定する…」で内容を残すと、そのあとの変更をここで比べられます。
        </p>
      ) : (
        <main className="version-main">
          <CompareFields
            versions={versions}
            moments={moments}
            apart={apart}
            choice={{ ...choice, scope }}
            changes={all}
            onChange={change}
          />
          <p className="version-summary" role="status">
            {isReady ? summary : trouble === null ? '比べています…' : ''}
          </p>
          {isReady && changes.length === 0 && (
            <p className="version-empty">{emptyText(isSame, all.length > 0, scope === ALL)}</p>
          )}
          {changes.length > 0 && (
            <>
              <ChangeBox
                changes={changes}
                selected={index}
                withPeriods={scope === ALL}
                onSelect={select}
                onOpen={open}
              />
              <p className="soft version-keys">
                ↑↓で選び、Enterでその場所へ移ります。<del>取り消し線</del>はなくなったところ、
                <ins>下線</ins>は新しいところです。
              </p>
            </>
          )}
        </main>
      )}
    </div>
  );
}

function keyOf({ key }: VersionChange): string {
  return key;
}

function emptyText(isSame: boolean, hasOthers: boolean, isWhole: boolean): string {
  if (isSame) return '前と後に同じものを選んでいます。どちらかを選び直してください。';
  if (hasOthers) return 'この種類の違いはありません。';
  return isWhole
    ? '違いはありません。'
    : 'この期間には違いがありません。「すべての年度・期間」を選ぶと、ほかの期間も比べられます。';
}
