import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Moment } from '../../../shared/domain/moment.ts';
import type { OutlineEntry } from '../../../shared/domain/sectionTree.ts';
import {
  defaultHandoutOptions,
  type HandoutKind,
  type HandoutOptions,
} from '../../../shared/handout/handoutOptions.ts';
import { handoutTrouble } from '../../../shared/handout/handoutTrouble.ts';
import { optionsOfYear } from '../../../shared/handout/optionsOfYear.ts';
import type { FileHandle } from '../../../shared/ipc/contract.ts';
import { errorText } from '../../../shared/messages/errorText.ts';
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

/** What a handout is begun with, where the way to it says so. */
export type HandoutStart = Pick<HandoutWish, 'kind' | 'snapshotId' | 'comparedId'>;

/** What a handout is about, and what can be chosen for it. */
export interface HandoutPlace {
  moment: Moment;
  outline: readonly OutlineEntry[];
  /** The newest version of the branch: a list of changes is proposed since that one. */
  newestId: number | null;
  start: HandoutStart | null;
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
  /** The sentence has been read. */
  dismiss(): void;
  make(): void;
  stop(): void;
}

const ASK_EVERY = 300;

/** The handout of a branch's year and period: its options, and the PDF made of them. */
export function useHandout(place: HandoutPlace): Handout {
  const [wish, setWish] = useState<HandoutWish | null>(null);
  const [pdf, setPdf] = useState<Handout['pdf']>(null);
  const [progress, setProgress] = useState<Handout['progress']>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [job, setJob] = useState<string | null>(null);
  const running = useRef<string | null>(null);
  const latest = useRef({ place, wish });
  useLayoutEffect(() => {
    latest.current = { place, wish };
  });

  const print = useCallback(async (wanted: HandoutWish) => {
    if (running.current !== null) void call('handout:cancel', { job: running.current });
    const unprintable = handoutTrouble(wanted);
    const name = unprintable === null ? crypto.randomUUID() : null;
    running.current = name;
    setJob(name);
    setTrouble(unprintable && errorText(unprintable));
    if (name === null) return;
    const result = await call('handout:pdf', { job: name, moment: latest.current.place.moment, ...wanted });
    if (running.current !== name) return; // another print has taken its place
    running.current = null;
    setJob(null);
    setProgress(null);
    if (result.ok) setPdf(result.value);
    else if (result.error.code !== 'cancelled') setTrouble(troubleText(result));
  }, []);

  const begin = useCallback(
    (next: HandoutWish) => {
      setPdf(null); // what it shows is something else
      setWish(next);
      void print(next);
    },
    [print],
  );
  const { branchId, year, period } = place.moment;
  /** The branch whose options were last asked for: versions belong to one. */
  const asked = useRef(branchId);
  const choose = useCallback(
    (kind: HandoutKind) => {
      void call('handout:options', { branchId, kind }).then(result => {
        const { outline, newestId, moment, start } = latest.current.place;
        if (moment.branchId !== branchId) return; // another branch has been chosen since
        const options = optionsOfYear(result.ok ? result.value : defaultHandoutOptions[kind], outline);
        // only the first one is what the page was opened for
        if (start !== null && latest.current.wish === null) return begin({ options, ...start });
        // a version that was chosen, even while the options were asked for, is printed as the other kind too
        const chosen = asked.current === branchId ? latest.current.wish : null;
        asked.current = branchId;
        const snapshotId = chosen?.snapshotId ?? null;
        begin({ kind, options, snapshotId, comparedId: kind === 'changes' ? newestId : null });
      });
    },
    [branchId, begin],
  );
  useEffect(() => choose(latest.current.wish?.kind ?? latest.current.place.start?.kind ?? 'kpi'), [choose]);

  const shown = useRef({ branchId, year, period });
  useEffect(() => {
    const before = shown.current;
    shown.current = { branchId, year, period };
    // Another branch has options of its own, which are asked for above.
    if (before.branchId !== branchId || (before.year === year && before.period === period)) return;
    const { wish: chosen, place: now } = latest.current;
    if (chosen !== null) begin({ ...chosen, options: optionsOfYear(chosen.options, now.outline) });
  }, [branchId, year, period, begin]);

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
    dismiss: () => setTrouble(null),
    make: () => {
      if (wish) void print(wish);
    },
    stop: () => {
      if (job !== null) void call('handout:cancel', { job });
    },
  };
}
