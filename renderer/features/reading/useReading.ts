import { useEffect, useRef, useState } from 'react';
import type { FileHandle } from '../../../shared/ipc/contract.ts';
import {
  type ChosenProfile,
  chooseProfile,
  type KnownForm,
} from '../../../shared/reading/profile/chooseProfile.ts';
import { startingCorrections } from '../../../shared/reading/profile/knownForms.ts';
import type { Reading, ReadingCorrections } from '../../../shared/reading/reading.ts';
import type { ReadProgress } from '../../../shared/reading/readProgress.ts';
import type { WorkbookCells } from '../../../shared/reading/workbookCells.ts';
import { call } from '../../api/api.ts';
import { troubleText } from '../../plan/planStore.ts';
import { type Corrections, useCorrections } from './useCorrections.ts';

export interface ReadingState {
  cells: WorkbookCells | null;
  /** What is understood with the corrections of a moment ago at the latest. */
  reading: Reading | null;
  /** A correction is being read. */
  isReading: boolean;
  progress: ReadProgress | null;
  corrections: Corrections;
  /** The known form this workbook has. */
  profile: ChosenProfile | null;
  trouble: string | null;
  /** Reads with no corrections, but for the office's own words. */
  reset(): void;
}

/** How often the bar is moved. */
const LOOK_MS = 200;

/** The reading of a chosen workbook; it follows every correction, worked out away from the window. */
export function useReading(file: FileHandle, forms: readonly KnownForm[]): ReadingState {
  const [cells, setCells] = useState<WorkbookCells | null>(null);
  const [profile, setProfile] = useState<ChosenProfile | null>(null);
  const [understood, setUnderstood] = useState<{ reading: Reading; of: ReadingCorrections } | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  /** As the document was when the workbook was opened: taking it in must not read it anew. */
  const known = useRef(forms);
  const plain = startingCorrections(known.current, null);
  const corrections = useCorrections(plain);
  const { now, begin } = corrections;

  useEffect(() => {
    let isCurrent = true;
    void call('workbook:read', { file: file.id }).then(result => {
      if (!isCurrent) return;
      if (!result.ok) return setTrouble(troubleText(result));
      const chosen = chooseProfile(known.current, result.value);
      if (chosen) begin(startingCorrections(known.current, chosen));
      setProfile(chosen);
      setCells(result.value);
    });
    return () => {
      isCurrent = false;
      void call('workbook:cancel', { file: file.id }); // whoever leaves the page waits for nothing
    };
  }, [file.id, begin]);

  useEffect(() => {
    if (cells === null) return;
    let isCurrent = true;
    void call('workbook:understand', { file: file.id, corrections: now }).then(result => {
      if (!isCurrent) return;
      if (result.ok) setUnderstood({ reading: result.value, of: now });
      setTrouble(result.ok ? null : troubleText(result));
    });
    return () => {
      isCurrent = false;
    };
  }, [file.id, cells, now]);

  const isReading = cells !== null && understood?.of !== now && trouble === null;
  const isOpening = understood === null && trouble === null;
  return {
    cells,
    reading: understood?.reading ?? null,
    isReading,
    progress: useProgress(file, isOpening),
    corrections,
    profile,
    trouble,
    reset: () => corrections.edit(() => plain),
  };
}

function useProgress(file: FileHandle, isOpening: boolean): ReadProgress | null {
  const [progress, setProgress] = useState<ReadProgress | null>(null);
  useEffect(() => {
    if (!isOpening) return;
    let isCurrent = true;
    const timer = setInterval(() => {
      void call('workbook:progress', { file: file.id }).then(result => {
        if (isCurrent && result.ok) setProgress(result.value);
      });
    }, LOOK_MS);
    return () => {
      isCurrent = false;
      clearInterval(timer);
    };
  }, [file.id, isOpening]);
  return progress;
}
