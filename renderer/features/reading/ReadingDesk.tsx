import { useId, useMemo, useState } from 'react';
import type { ColumnRole, Reading } from '../../../shared/reading/reading.ts';
import { addressOf, type WorkbookCells } from '../../../shared/reading/workbookCells.ts';
import { usePaneKeys } from '../../ui/usePaneKeys.ts';
import type { MenuPage } from './CellMenu.tsx';
import { CellPanel } from './CellPanel.tsx';
import { ChangeList } from './ChangeList.tsx';
import type { Place } from './cellCursor.ts';
import { countChanges } from './changeRows.ts';
import { setColumn } from './correctionEdits.ts';
import { explainCell } from './explainCell.ts';
import { Legend } from './Legend.tsx';
import { ReadingSide } from './ReadingSide.tsx';
import { SheetPreview } from './SheetPreview.tsx';
import { SideTabs } from './SideTabs.tsx';
import type { TermOffer } from './termOffer.ts';
import { termOffer } from './termOffer.ts';
import { type SideList, useChosenCells } from './useChosenCells.ts';
import type { Corrections } from './useCorrections.ts';
import type { ComingChanges } from './useImportChanges.ts';

/** The sheet with the reading of its cells at one side, the lists of what was read at the other. */
export function ReadingDesk({
  cells,
  reading,
  corrections,
  changes,
  onOffer,
}: {
  cells: WorkbookCells;
  reading: Reading;
  corrections: Corrections;
  changes: ComingChanges;
  onOffer: (offer: TermOffer | null) => void;
}) {
  const chosen = useChosenCells(cells, reading);
  const { sheet, onSheet, places, choice, list } = chosen;
  const [pointed, setPointed] = useState<Place | null>(null);
  const [menu, setMenu] = useState<MenuPage | null>(null);
  const [showsSigns, setSigns] = useState(false);
  const id = useId();
  const counts = useMemo(() => countChanges(changes.rows), [changes]);

  usePaneKeys({
    inMain: target => target.closest('.import-sheet') !== null,
    toMain: () => document.querySelector<HTMLElement>('.sheet-cells')?.focus(),
    toSide: () =>
      document
        .querySelector<HTMLElement>('.import-reading [role=listbox], .import-reading [role=tab]')
        ?.focus(),
    toBar: () =>
      document.querySelector<HTMLElement>('.import .toolbar select, .import .toolbar button')?.focus(),
  });

  if (!sheet || !onSheet) return null;
  const shown = pointed ?? choice.focus;
  const area = onSheet.areaAt(shown.row, shown.column);
  const { top: row, left: column } = area;
  const cell = onSheet.cellAt(row, column);
  const setRole = (of: number, role: ColumnRole) => {
    onOffer(termOffer(reading, corrections.now, sheet.name, of, role));
    corrections.edit(setColumn(sheet.name, of, role));
  };
  const tabs: { id: SideList; name: string; count: number }[] = [
    { id: 'indicators', name: '指標', count: reading.indicators.length },
    { id: 'tables', name: '付表', count: reading.tables.length },
    { id: 'narratives', name: '取組', count: reading.narratives.length },
    { id: 'findings', name: '指摘', count: reading.findings.length },
    { id: 'unread', name: '読まなかったセル', count: reading.unread.length },
    { id: 'changes', name: '変わる所', count: counts.changed + counts.new },
  ];
  return (
    <main className="import-body">
      <section className={`import-sheet ${showsSigns ? 'with-signs' : ''}`} aria-label="シート">
        <div className="import-tabs" role="tablist" aria-label="シートの選択">
          {cells.sheets.map(one => (
            <button
              key={one.name}
              type="button"
              role="tab"
              aria-controls={`${id}-sheet`}
              aria-selected={one === sheet}
              onClick={() => chosen.chooseSheet(one.name)}
            >
              {one.name}
              {one.hidden && <span className="soft">（非表示）</span>}
            </button>
          ))}
        </div>
        <Legend showsSigns={showsSigns} onSigns={setSigns} />
        <div className="import-tabpanel" role="tabpanel" id={`${id}-sheet`} aria-label={sheet.name}>
          <SheetPreview
            key={sheet.name}
            sheet={sheet}
            reading={reading}
            corrections={corrections.now}
            choice={choice}
            marked={chosen.marked}
            onChoice={next => {
              setPointed(null); // the keyboard has gone on from where the mouse rests
              chosen.chooseCells(next);
            }}
            onPoint={setPointed}
            onEdit={corrections.edit}
            onRole={setRole}
            menu={menu}
            onMenu={setMenu}
          />
        </div>
        <CellPanel
          address={addressOf(row, column)}
          text={cell?.text ?? ''}
          explanation={explainCell(reading, places, sheet.name, cell, area)}
          onCorrect={() => setMenu('all')}
        />
      </section>
      <section className="import-reading" aria-label="読み取り結果">
        <p className="import-summary">
          <span>
            取り込むと：<strong>変更 {counts.changed}</strong>・新規 {counts.new}・同じ {counts.same}
          </span>
          <button type="button" className="button" onClick={() => chosen.setList('changes')}>
            変わる所を見る
          </button>
        </p>
        <SideTabs label="読み取った物" tabs={tabs} chosen={list} onChoose={chosen.setList}>
          {list === 'changes' ? (
            <ChangeList changes={changes} onOpen={chosen.chooseCell} />
          ) : (
            <ReadingSide
              kind={list}
              cells={cells}
              reading={reading}
              unread={chosen.unread}
              entry={chosen.entry}
              onEntry={chosen.chooseEntry}
            />
          )}
        </SideTabs>
      </section>
    </main>
  );
}
