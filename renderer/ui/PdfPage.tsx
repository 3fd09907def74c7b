import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';

interface PdfPageProps {
  document: PDFDocumentProxy;
  pageNumber: number;
  label: string;
  /** CSS pixels to a point. */
  scale: number;
  /** In points, until the page itself is read. */
  expectedSize: { width: number; height: number };
}

/** One page on a canvas, drawn when it comes near the visible part: a hundred canvases would fill the memory. */
export function PdfPage({ document, pageNumber, label, scale, expectedSize }: PdfPageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [size, setSize] = useState(expectedSize);
  const isNear = useIsNear(canvas);

  useEffect(() => {
    const surface = canvas.current;
    if (!isNear || !surface) return;
    let isCurrent = true;
    let drawing: RenderTask | null = null;
    async function draw(target: HTMLCanvasElement): Promise<void> {
      const page = await document.getPage(pageNumber);
      if (!isCurrent) return;
      const { width, height } = page.getViewport({ scale: 1 });
      const viewport = page.getViewport({ scale: scale * window.devicePixelRatio });
      setSize({ width, height });
      target.width = Math.round(viewport.width);
      target.height = Math.round(viewport.height);
      drawing = page.render({ canvas: target, viewport });
      await drawing.promise;
    }
    draw(surface).catch(() => undefined); // cancelled: another drawing follows, or the page is gone
    return () => {
      isCurrent = false;
      drawing?.cancel();
      surface.width = 0; // frees the picture of a page scrolled away
    };
  }, [document, pageNumber, scale, isNear]);

  return (
    <canvas
      ref={canvas}
      className="pdfPage"
      role="img"
      aria-label={label}
      data-page={pageNumber}
      style={{ width: size.width * scale, height: size.height * scale }}
    />
  );
}

/** Whether the element is in view or about a page away from it. */
function useIsNear(element: React.RefObject<HTMLElement | null>): boolean {
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    const watched = element.current;
    if (!watched) return;
    const observer = new IntersectionObserver(entries => setIsNear(entries.at(-1)?.isIntersecting === true), {
      root: watched.parentElement,
      rootMargin: '100% 0%',
    });
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element]);
  return isNear;
}
