import type { ReactNode } from 'react';
import { branchTitle } from '../../../shared/domain/branchTitle.ts';
import { fiscalYearName } from '../../../shared/domain/fiscalYear.ts';
import type { Moment } from '../../../shared/domain/moment.ts';
import { periodName } from '../../../shared/domain/period.ts';
import { orderedBranches } from '../../../shared/domain/planRecords.ts';
import type { WorkbookSource } from '../../../shared/domain/records.ts';
import { ColumnsMenu } from '../../plan/ColumnsMenu.tsx';
import { MomentFields } from '../../plan/MomentFields.tsx';
import type { PlanView } from '../../plan/planStore.ts';
import { PageBar } from '../../ui/PageBar.tsx';
import { ThemeButton } from '../../ui/ThemeButton.tsx';

/** What can be done with the document. */
export function Toolbar({
  view,
  moment,
  years,
  onMoment,
  onUndo,
  onRedo,
  onImport,
  onWriteBack,
  onPrint,
  onHistory,
  onFind,
  onHelp,
  onClose,
  exportMenu,
  children,
}: {
  view: PlanView;
  moment: Moment;
  years: readonly number[];
  onMoment: (moment: Moment) => void;
  onUndo: () => void;
  onRedo: () => void;
  onImport: () => void;
  onWriteBack: (sourceId: number) => void;
  onPrint: () => void;
  onHistory: () => void;
  onFind: () => void;
  onHelp: () => void;
  onClose: () => void;
  /** What makes new workbooks, before 配布資料. */
  exportMenu: ReactNode;
  /** Menus of their own, behind 履歴. */
  children?: ReactNode;
}) {
  const { undo, redo } = view.undoState;
  const shownYears = years.includes(moment.year) ? years : [moment.year, ...years];
  const sources = newestSources(view.plan.records.workbookSource.values());
  return (
    <PageBar
      title={branchTitle(view.plan.records.branch.get(String(moment.branchId))?.name ?? '')}
      detail={view.name}
    >
      <MomentFields
        branches={orderedBranches(view.plan.records)}
        moment={moment}
        years={shownYears}
        onChange={onMoment}
      />
      <div className="toolbar-group">
        <button type="button" className="button" disabled={undo === null} title={undo ?? ''} onClick={onUndo}>
          ↶ 元に戻す
        </button>
        <button type="button" className="button" disabled={redo === null} title={redo ?? ''} onClick={onRedo}>
          ↷ やり直す
        </button>
        <button type="button" className="button" onClick={onHistory}>
          履歴
        </button>
        {children}
      </div>
      <div className="toolbar-group">
        <button type="button" className="button" title="文書全体を検索（Ctrl+F）" onClick={onFind}>
          検索
        </button>
        <ColumnsMenu />
      </div>
      <div className="toolbar-group">
        <button type="button" className="button primary" onClick={onImport}>
          ブックを取り込む
        </button>
        {sources.length === 1 && sources[0] && (
          <WriteBackButton source={sources[0]} onWriteBack={onWriteBack} />
        )}
        {sources.length > 1 && (
          <select
            className="button write-back-choice"
            aria-label="ブックへ書き戻す"
            value=""
            onChange={e => onWriteBack(Number(e.target.value))}
          >
            <option value="" disabled>
              ブックへ書き戻す…
            </option>
            {sources.map(source => (
              <option key={source.id} value={source.id}>
                {`${source.fileName}（${fiscalYearName(source.year)} ${periodName[source.period]}）`}
              </option>
            ))}
          </select>
        )}
        {exportMenu}
        <button type="button" className="button" onClick={onPrint}>
          配布資料
        </button>
      </div>
      <div className="toolbar-group toolbar-end">
        <ThemeButton />
        <button type="button" className="button" title="使い方とキーの一覧（F1）" onClick={onHelp}>
          ヘルプ
        </button>
        <button type="button" className="button" onClick={onClose}>
          文書を閉じる
        </button>
      </div>
    </PageBar>
  );
}

/** The newest import of each workbook and period stands for it. */
function newestSources(all: Iterable<WorkbookSource>): WorkbookSource[] {
  const newest = new Map<string, WorkbookSource>();
  for (const source of all) newest.set(`${source.fileName}/${source.year}/${source.period}`, source);
  return [...newest.values()].reverse();
}

function WriteBackButton({
  source,
  onWriteBack,
}: {
  source: { id: number; fileName: string };
  onWriteBack: (sourceId: number) => void;
}) {
  return (
    <button
      type="button"
      className="button"
      title={`${source.fileName} の写しに、変わったセルだけを書き込みます`}
      onClick={() => onWriteBack(source.id)}
    >
      ブックへ書き戻す
    </button>
  );
}
