import { useCallback, useRef, useState } from 'react';
import { useKey } from '../../ui/useKey.ts';
import type { ChapterId } from './guideChapter.ts';
import { chapterOfPlace, type HelpPlace } from './helpPlace.ts';

/** The help, at the chapter it was opened at; null while it is closed. F1 opens and closes it from anywhere. */
export function useHelp() {
  const place = useRef<HelpPlace>('start');
  const [chapter, setChapter] = useState<ChapterId | null>(null);
  const toggle = useCallback(
    () => setChapter(open => (open === null ? chapterOfPlace[place.current] : null)),
    [],
  );
  const close = useCallback(() => setChapter(null), []);
  const setPlace = useCallback((now: HelpPlace) => {
    place.current = now;
  }, []);
  useKey('F1', toggle);
  return { chapter, toggle, close, setPlace };
}
