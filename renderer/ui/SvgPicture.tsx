import { useLayoutEffect, useRef } from 'react';

/** A drawing that comes as text. It is parsed as a picture, never as a part of the page's own markup. */
export function SvgPicture({ svg }: { svg: string }) {
  const frame = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
    if (parsed.localName !== 'svg') return;
    frame.current?.replaceChildren(document.importNode(parsed, true));
  }, [svg]);
  return <div className="svg-picture" ref={frame} />;
}
