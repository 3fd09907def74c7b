import { useCallback, useMemo, useRef, useState } from 'react';
import type { Moment } from '../shared/domain/moment.ts';
import type { Destination, DocumentTab } from './plan/destination.ts';
import { placeAt } from './plan/notedCells.ts';

/** Where in a page a person is, or is led to. */
export type Spot = Pick<Destination, 'tableId' | 'sectionId' | 'goal'>;

/** The chosen tab, and where one was on each page, to come back to. */
export function useTabSpots(moment: Moment) {
  const [tab, setTab] = useState<DocumentTab>('indicators');
  const [spot, setSpot] = useState<Spot>({});
  const left = useRef<Partial<Record<DocumentTab, Spot>>>({});
  const choose = useCallback((to: DocumentTab) => {
    setTab(to);
    setSpot(left.current[to] ?? {});
  }, []);
  const lead = useCallback((to: Destination) => {
    setSpot(to);
    setTab(to.tab);
  }, []);
  const forget = useCallback(() => {
    left.current = {};
  }, []);
  /** The place with the keyboard, for a note or a mark. */
  const here = useCallback(() => placeAt(tab, left.current[tab] ?? {}, moment), [tab, moment]);
  const remember = useMemo(() => {
    const rememberIn = (page: DocumentTab) => (at: Spot) => {
      left.current[page] = at;
    };
    return {
      indicators: rememberIn('indicators'),
      monthly: rememberIn('monthly'),
      tables: rememberIn('tables'),
      passages: rememberIn('passages'),
    };
  }, []);
  return { tab, spot, choose, lead, forget, here, remember };
}

export type TabSpots = ReturnType<typeof useTabSpots>;
