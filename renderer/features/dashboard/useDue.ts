import { type RefObject, useEffect, useState } from 'react';

/** Drawn a little before it is scrolled to. */
const AHEAD = '200px';
/** A window that is never idle draws all the same. */
const PATIENCE_MS = 1000;

/** Whether a part of the page is to be drawn: it is about to be seen, and the window has had a moment since. */
export function useDue(place: RefObject<HTMLElement | null>): boolean {
  const [isDue, setIsDue] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    let idle = 0;
    const observer = new IntersectionObserver(
      entries => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        idle = requestIdleCallback(() => setIsDue(true), { timeout: PATIENCE_MS });
      },
      { rootMargin: AHEAD, scrollMargin: AHEAD },
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
      cancelIdleCallback(idle);
    };
  }, [place]);
  return isDue;
}
