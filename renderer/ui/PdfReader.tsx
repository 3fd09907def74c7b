import { useLayoutEffect, useRef, useState } from 'react';
import { PdfPage } from './PdfPage.tsx';
import { useElementWidth } from './useElementWidth.ts';
import type { ReadyPdf } from './usePdf.ts';

type Zoom = 'fitWidth' | 'actualSize';
const zooms: { zoom: Zoom; text: string }[] = [
  { zoom: 'fitWidth', text: '幅に合わせる' },
  { zoom: 'actualSize', text: '100％' },
];

/** CSS counts 96 pixels to the inch, PDF 72 points. */
const ACTUAL_SIZE = 96 / 72;
/** The grey beside a page, as in PdfPreview.css. */
const SURROUND = 16;

/** The open PDF with page number and zoom. Arrow, page and space keys scroll as in any document. */
export function PdfReader({ pdf, label }: { pdf: ReadyPdf; label: string }) {
  const scroller = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState<Zoom>('fitWidth');
  const [current, setCurrent] = useState(1);
  const width = useElementWidth(scroller);
  const scale = zoom === 'actualSize' ? ACTUAL_SIZE : Math.max(0, width - 2 * SURROUND) / pdf.width;
  const pageNumbers = Array.from({ length: pdf.document.numPages }, (_, index) => index + 1);
  const rememberPlace = useKeptPlace(scroller, scale);

  function showPage(pageNumber: number): void {
    scroller.current?.querySelector(`[data-page="${pageNumber}"]`)?.scrollIntoView({ block: 'start' });
  }
  function followScroll(): void {
    if (!scroller.current) return;
    rememberPlace();
    setCurrent(pageInView(scroller.current));
  }

  return (
    <>
      <div className="pdfToolbar">
        <button
          type="button"
          className="button"
          disabled={current <= 1}
          onClick={() => showPage(current - 1)}
        >
          前のページ
        </button>
        <span className="pdfPageNumber">
          {current} / {pageNumbers.length} ページ
        </span>
        <button
          type="button"
          className="button"
          disabled={current >= pageNumbers.length}
          onClick={() => showPage(current + 1)}
        >
          次のページ
        </button>
        <fieldset className="pdfZoom">
          <legend className="pdfZoomLegend">表示倍率</legend>
          {zooms.map(choice => (
            <button
              key={choice.zoom}
              type="button"
              className="button"
              aria-pressed={zoom === choice.zoom}
              onClick={() => setZoom(choice.zoom)}
            >
              {choice.text}
            </button>
          ))}
        </fieldset>
      </div>
      {/* Chromium lets the Tab key reach what scrolls and holds nothing focusable: no tabIndex is needed. */}
      <div ref={scroller} className="pdfPages" onScroll={followScroll}>
        {scale > 0 &&
          pageNumbers.map(pageNumber => (
            <PdfPage
              key={pageNumber}
              document={pdf.document}
              pageNumber={pageNumber}
              label={`${label} ${pageNumber} / ${pageNumbers.length} ページ`}
              scale={scale}
              expectedSize={pdf}
            />
          ))}
      </div>
    </>
  );
}

/** Keeps the same part of the document in view when the scale changes; call the result on every scroll. */
function useKeptPlace(scroller: React.RefObject<HTMLElement | null>, scale: number): () => void {
  const place = useRef({ scale, part: 0 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || place.current.scale === scale) return;
    place.current.scale = scale;
    element.scrollTop = place.current.part * element.scrollHeight;
  }, [scroller, scale]);
  return () => {
    const element = scroller.current;
    if (element && element.scrollHeight > 0) place.current.part = element.scrollTop / element.scrollHeight;
  };
}

/** The page at the middle of the visible part. */
function pageInView(scroller: HTMLElement): number {
  const middle = scroller.getBoundingClientRect().top + scroller.clientHeight / 2;
  const pages = [...scroller.querySelectorAll<HTMLElement>('[data-page]')];
  const above = pages.findLast(page => page.getBoundingClientRect().top <= middle);
  return Number(above?.dataset.page ?? 1);
}
