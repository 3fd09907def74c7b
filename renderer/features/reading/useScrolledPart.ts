import { type RefObject, useEffect, useState } from 'react';

/** The part of a scroller that is in view, in CSS pixels. */
export interface ScrolledPart {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Follows what a scroller shows; nothing before it is measured. */
export function useScrolledPart(scroller: RefObject<HTMLElement | null>): ScrolledPart {
  const [part, setPart] = useState<ScrolledPart>({ left: 0, top: 0, width: 0, height: 0 });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () =>
      setPart({
        left: element.scrollLeft,
        top: element.scrollTop,
        width: element.clientWidth,
        height: element.clientHeight,
      });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroller]);
  return part;
}
