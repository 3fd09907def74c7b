import { Suspense, use, useMemo, useRef } from 'react';
import type { ChartSpec } from '../../shared/chart/chartSpec.ts';
import { useDarkMode } from '../grid/useDarkMode.ts';
import { SvgPicture } from '../ui/SvgPicture.tsx';
import { useElementWidth } from '../ui/useElementWidth.ts';
import './chartView.css';

/** The library comes with the first chart that is looked at: the program starts without it. */
let drawing: Promise<typeof import('../../shared/chart/chartSvg.ts')> | null = null;

function loadedDrawing() {
  drawing ??= import('../../shared/chart/chartSvg.ts');
  return drawing;
}

const NARROWEST = 280;
const WIDEST = 960;

/** A chart as wide as its place, in the colours of the window. */
export function ChartView({
  specOf,
  height,
}: {
  /** The chart for a place of this width; the same function as long as its data are the same. */
  specOf: (page: Required<Pick<ChartSpec, 'width' | 'tone'>>) => ChartSpec | null;
  /** Kept free until it is drawn. */
  height: number;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useElementWidth(frame);
  const tone = useDarkMode() ? 'screen-dark' : 'screen-light';
  const spec = useMemo(
    () => (width === 0 ? null : specOf({ width: Math.min(WIDEST, Math.max(NARROWEST, width)), tone })),
    [specOf, width, tone],
  );
  return (
    <div className="chart-view" ref={frame} style={{ minHeight: height }}>
      {spec === null && width > 0 && <p className="soft">描ける数字がないか、多すぎます。</p>}
      {spec !== null && (
        <Suspense fallback={<p className="soft">図を描いています…</p>}>
          <DrawnChart spec={spec} />
        </Suspense>
      )}
    </div>
  );
}

function DrawnChart({ spec }: { spec: ChartSpec }) {
  const { chartSvg } = use(loadedDrawing());
  const svg = useMemo(() => chartSvg(spec), [chartSvg, spec]);
  return <SvgPicture svg={svg} />;
}
