import { useEffect, useState } from 'react';

/**
 * The inner height of an element in CSS pixels, kept up to date; 0 before it is measured. The element may come and
 * go, as a list does with its first row.
 */
export function useInnerHeight(element: React.RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(0);
  // No dependencies: only a look after each rendering finds an element that has just come.
  useEffect(() => {
    const measured = element.current;
    if (!measured) return;
    const observer = new ResizeObserver(() => setHeight(measured.clientHeight));
    observer.observe(measured);
    return () => observer.disconnect();
  });
  return height;
}
