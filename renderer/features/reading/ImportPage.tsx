import { useMemo, useState } from 'react';
import { fiscalYearOf } from '../../../shared/domain/fiscalYear.ts';
import type { Moment } from '../../../shared/domain/moment.ts';
import { firstBranch, orderedBranches } from '../../../shared/domain/planRecords.ts';
import type { FileHandle } from '../../../shared/ipc/contract.ts';
import { formToRemember } from '../../../shared/reading/profile/formToRemember.ts';
import { knownForms } from '../../../shared/reading/profile/knownForms.ts';
import { call } from '../../api/api.ts';
import { MomentFields } from '../../plan/MomentFields.tsx';
import { type PlanStore, troubleText } from '../../plan/planStore.ts';
import { Banner } from '../../ui/Banner.tsx';
import { PageBar } from '../../ui/PageBar.tsx';
import { forgetTerm, setTerm } from './correctionEdits.ts';
import { outcomeText } from './outcomeText.ts';
import { ProfileNote } from './ProfileNote.tsx';
import { ProgressLine } from './ProgressLine.tsx';
import { ReadingDesk } from './ReadingDesk.tsx';
import { startMoment } from './startMoment.ts';
import { TermNote } from './TermNote.tsx';
import type { TermOffer } from './termOffer.ts';
import { useCorrectionKeys } from './useCorrectionKeys.ts';
import { useImportChanges } from './useImportChanges.ts';
import { useKnownForm } from './useKnownForm.ts';
import { useReading } from './useReading.ts';
import './reading.css';
import './sheet.css';

/** What the program understood of a workbook: to be looked at and corrected before anything is stored. */
export function ImportPage({
  file,
  more,
  store,
  onDone,
  onCancel,
}: {
  file: FileHandle;
  /** How many files wait for their turn. */
  more: number;
  store: PlanStore;
  onDone: (notice: string) => void;
  onCancel: () => void;
}) {
  const { records } = store.view().plan;
  const forms = useMemo(() => knownForms(records.formProfile.values()), [records]);
  const state = useReading(file, forms);
  const { cells, reading, corrections } = state;
  const [chosen, setChosen] = useState<Moment | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [offer, setOffer] = useState<TermOffer | null>(null);
  const known = useKnownForm(state, records);
  useCorrectionKeys(corrections);

  const branches = orderedBranches(records);
  const yearNow = fiscalYearOf(new Date().toISOString());
  const suggested: Moment =
    cells && reading
      ? startMoment(reading, cells, branches, yearNow)
      : { branchId: firstBranch(records).id, year: yearNow, period: 'annual' };
  const moment = chosen ?? suggested;
  const changes = useImportChanges(reading, records, moment);
  const count = reading ? reading.indicators.length + reading.tables.length + reading.narratives.length : 0;

  const takeIn = async () => {
    setBusy(true);
    const request = {
      id: crypto.randomUUID(),
      file: file.id,
      corrections: corrections.now,
      moment,
      form: cells && reading && formToRemember(cells, reading, state.profile?.profile.id ?? null),
    };
    const result = await call('workbook:import', request);
    setBusy(false);
    if (!result.ok) return setTrouble(troubleText(result));
    await store.follow(result.value);
    onDone(outcomeText(file.name, result.value));
  };

  return (
    <div className="import">
      <PageBar title="取り込みの確認" detail={more > 0 ? `${file.name}（あと ${more} 件）` : file.name}>
        <MomentFields
          branches={branches}
          moment={moment}
          years={yearChoices(moment.year)}
          onChange={setChosen}
        />
        <div className="toolbar-group toolbar-end">
          <button
            type="button"
            className="button"
            disabled={!corrections.canUndo}
            title="Ctrl+Z"
            onClick={corrections.undo}
          >
            手直しを戻す
          </button>
          <button
            type="button"
            className="button"
            disabled={!corrections.canRedo}
            title="Ctrl+Y"
            onClick={corrections.redo}
          >
            やり直す
          </button>
          <button type="button" className="button" disabled={!reading} onClick={state.reset}>
            読み取りをやり直す
          </button>
          <button type="button" className="button" onClick={onCancel}>
            やめる
          </button>
          <button
            type="button"
            className="button primary"
            disabled={isBusy || state.isReading || count === 0}
            onClick={() => void takeIn()}
          >
            {reading ? `${count} 件を取り込む` : '取り込む'}
          </button>
        </div>
      </PageBar>
      {(trouble ?? state.trouble) && <Banner kind="trouble" text={trouble ?? state.trouble ?? ''} />}
      {known && <ProfileNote known={known} isUsed={known.isUsed} onPlain={state.reset} />}
      <TermNote
        offer={offer}
        terms={corrections.now.terms}
        onTeach={({ words, role }) => {
          corrections.edit(setTerm(words, role));
          setOffer(null);
        }}
        onForget={words => corrections.edit(forgetTerm(words))}
        onDismiss={() => setOffer(null)}
      />
      {!reading && !state.trouble && <ProgressLine progress={state.progress} onCancel={onCancel} />}
      {cells && reading && (
        <ReadingDesk
          cells={cells}
          reading={reading}
          corrections={corrections}
          changes={changes}
          onOffer={setOffer}
        />
      )}
    </div>
  );
}

function yearChoices(year: number): number[] {
  return Array.from({ length: 11 }, (_, index) => year + 3 - index);
}
