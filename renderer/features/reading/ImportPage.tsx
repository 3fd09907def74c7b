import { useState } from 'react';
import { fiscalYearOf } from '../../../shared/domain/fiscalYear.ts';
import type { Moment } from '../../../shared/domain/moment.ts';
import { firstBranch, orderedBranches } from '../../../shared/domain/planRecords.ts';
import type { FileHandle, ImportOutcome } from '../../../shared/ipc/contract.ts';
import { call } from '../../api/api.ts';
import { MomentFields } from '../../plan/MomentFields.tsx';
import { type PlanStore, troubleText } from '../../plan/planStore.ts';
import { Banner } from '../../ui/Banner.tsx';
import { PageBar } from '../../ui/PageBar.tsx';
import { ReadIndicators } from './ReadIndicators.tsx';
import { SheetPreview } from './SheetPreview.tsx';
import { useReading } from './useReading.ts';
import './reading.css';

/** What the program understood of a workbook: to be looked at and corrected before anything is stored. */
export function ImportPage({
  file,
  store,
  onDone,
  onCancel,
}: {
  file: FileHandle;
  store: PlanStore;
  onDone: (notice: string) => void;
  onCancel: () => void;
}) {
  const state = useReading(file);
  const { cells, reading } = state;
  const [shownSheet, setShownSheet] = useState<string | null>(null);
  const [chosen, setChosen] = useState<Moment | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  const readYear = reading?.fiscalYear ?? fiscalYearOf(new Date().toISOString());
  const { records } = store.view().plan;
  const branchId = firstBranch(records).id;
  const moment: Moment = chosen ?? { branchId, year: readYear, period: 'annual' };
  const firstRead = reading?.lists[0]?.sheet ?? cells?.sheets.find(sheet => !sheet.hidden)?.name;
  const sheet = cells?.sheets.find(one => one.name === (shownSheet ?? firstRead));

  const takeIn = async () => {
    setBusy(true);
    const { corrections } = state;
    const request = { id: crypto.randomUUID(), file: file.id, corrections, moment };
    const result = await call('workbook:import', request);
    setBusy(false);
    if (!result.ok) return setTrouble(troubleText(result));
    await store.follow(result.value);
    onDone(outcomeText(file.name, result.value));
  };

  return (
    <div className="import">
      <PageBar title="取り込みの確認" detail={file.name}>
        <MomentFields
          branches={orderedBranches(records)}
          moment={moment}
          years={yearChoices(moment.year)}
          onChange={setChosen}
        />
        <div className="toolbar-group toolbar-end">
          <button type="button" className="button" onClick={onCancel}>
            やめる
          </button>
          <button type="button" className="button" onClick={state.reset}>
            読み取りをやり直す
          </button>
          <button
            type="button"
            className="button primary"
            disabled={isBusy || !reading || reading.indicators.length === 0}
            onClick={() => void takeIn()}
          >
            {reading ? `${reading.indicators.length} 件を取り込む` : '取り込む'}
          </button>
        </div>
      </PageBar>
      {(trouble ?? state.trouble) && <Banner kind="trouble" text={trouble ?? state.trouble ?? ''} />}
      {!cells && !state.trouble && <p className="import-wait soft">ブックを読んでいます…</p>}
      {cells && reading && (
        <div className="import-body">
          <section className="import-sheet" aria-label="シート">
            <div className="import-tabs" role="tablist">
              {cells.sheets.map(one => (
                <button
                  key={one.name}
                  type="button"
                  role="tab"
                  aria-selected={one === sheet}
                  onClick={() => setShownSheet(one.name)}
                >
                  {one.name}
                  {one.hidden && <span className="soft">（非表示）</span>}
                </button>
              ))}
              <Legend />
            </div>
            {sheet && (
              <SheetPreview
                sheet={sheet}
                reading={reading}
                corrections={state.corrections}
                actions={{
                  setColumn: (column, role) => state.setColumn(sheet.name, column, role),
                  toggleRow: (row, include) => state.toggleRow(sheet.name, row, include),
                  setHeader: row => state.setHeader(sheet.name, row),
                }}
              />
            )}
          </section>
          <section className="import-reading" aria-label="読み取り結果">
            <h2>読み取った指標（{reading.indicators.length} 件）</h2>
            <ReadIndicators reading={reading} />
            {reading.findings.length > 0 && (
              <>
                <h2>指摘（{reading.findings.length} 件）</h2>
                <ul className="import-findings">
                  {reading.findings.map(finding => (
                    <li key={`${finding.cell}/${finding.rule}`}>{finding.message}</li>
                  ))}
                </ul>
              </>
            )}
            <h2>読まなかったセル（{reading.unread.length} 個）</h2>
            <p className="soft import-unread">{reading.unread.join('　') || 'ありません。'}</p>
          </section>
        </div>
      )}
    </div>
  );
}

function Legend() {
  return (
    <span className="import-legend">
      <span className="role-read">読んだセル</span>
      <span className="role-header">見出し</span>
      <span className="role-unread">読まなかったセル</span>
    </span>
  );
}

function yearChoices(year: number): number[] {
  return Array.from({ length: 11 }, (_, index) => year + 3 - index);
}

function outcomeText(fileName: string, outcome: ImportOutcome): string {
  const { indicators, updated, unread, findings } = outcome;
  const summary = `「${fileName}」から指標 ${indicators} 件を取り込みました（新規 ${indicators - updated}、更新 ${updated}、読まなかったセル ${unread.length}）。`;
  return [summary, ...findings].join('\n');
}
