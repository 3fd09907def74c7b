import { useCallback, useEffect, useRef, useState } from 'react';
import type { Moment } from '../../../shared/domain/moment.ts';
import {
  defaultHandoutOptions,
  type HandoutKind,
  type HandoutOptions,
} from '../../../shared/handout/handoutOptions.ts';
import type { FileHandle } from '../../../shared/ipc/contract.ts';
import { call } from '../../api/api.ts';
import { troubleText } from '../../plan/planStore.ts';

/** What is to be printed. */
export interface HandoutWish {
  kind: HandoutKind;
  options: HandoutOptions;
  /** Null: the plan as it stands. */
  snapshotId: number | null;
  comparedId: number | null;
}

export interface Handout {
  /** Null until it is known what was chosen the last time. */
  wish: HandoutWish | null;
  change(part: Partial<HandoutWish>): void;
  changeOptions(part: Partial<HandoutOptions>): void;
  /** Begins another kind of handout, as it was last chosen. */
  choose(kind: HandoutKind): void;
  pdf: { file: FileHandle; pages: number } | null;
  isBusy: boolean;
  /** How far a longer print is; null for a short one. */
  progress: { done: number; total: number } | null;
  trouble: string | null;
  make(): void;
  stop(): void;
}

const ASK_EVERY = 300;

/** The handout of a branch's year and period: its options, and the PDF made of them. */
export function useHandout(moment: Moment): Handout {
  const [wish, setWish] = useState<HandoutWish | null>(null);
  const [pdf, setPdf] = useState<Handout['pdf']>(null);
  const [progress, setProgress] = useState<Handout['progress']>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [job, setJob] = useState<string | null>(null);
  const running = useRef<string | null>(null);

  const print = useCallback(
    async (wanted: HandoutWish) => {
      const name = crypto.randomUUID();
      if (running.current !== null) void call('handout:cancel', { job: running.current });
      running.current = name;
      setJob(name);
      setTrouble(null);
      const result = await call('handout:pdf', { job: name, moment, ...wanted });
      if (running.current !== name) return; // another print has taken its place
      running.current = null;
      setJob(null);
      setProgress(null);
      if (result.ok) setPdf(result.value);
      else if (result.error.code !== 'cancelled') setTrouble(troubleText(result));
    },
    [moment],
  );

  const choose = useCallback(
    (kind: HandoutKind) => {
      void call('handout:options', { branchId: moment.branchId, kind }).then(result => {
        const options = result.ok ? result.value : defaultHandoutOptions[kind];
        const next = { kind, options, snapshotId: null, comparedId: null };
        setWish(next);
        void print(next);
      });
    },
    [moment.branchId, print],
  );
  useEffect(() => choose('kpi'), [choose]);
  useEffect(
    () => () => {
      if (running.current !== null) void call('handout:cancel', { job: running.current });
      running.current = null;
    },
    [],
  );

  useEffect(() => {
    if (job === null) return;
    const timer = setInterval(() => {
      void call('handout:progress', { job }).then(result => {
        if (result.ok && running.current === job) setProgress(result.value);
      });
    }, ASK_EVERY);
    return () => clearInterval(timer);
  }, [job]);

  return {
    wish,
    change: part => setWish(before => before && { ...before, ...part }),
    changeOptions: part =>
      setWish(before => before && { ...before, options: { ...before.options, ...part } }),
    choose,
    pdf,
    isBusy: job !== null,
    progress: progress !== null && progress.total > 1 ? progress : null,
    trouble,
    make: () => {
      if (wish) void print(wish);
    },
    stop: () => {
      if (job !== null) void call('handout:cancel', { job });
    },
  };
}
