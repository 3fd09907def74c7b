import { escapeHtml } from './escapeHtml.ts';
import { handoutDocument } from './handoutDocument.ts';
import type { KpiSummary, MarkTone } from './kpiSummary.ts';
import { kpiSummaryStyle } from './kpiSummaryStyle.ts';
import { kpiSummaryTable } from './kpiSummaryTable.ts';
import { type HandoutFonts, pageStyle } from './pageStyle.ts';

/** The KPI summary (目標達成状況) as a complete page for A4 landscape, as the branches' own sheet is. */
export function kpiSummaryHtml(summary: KpiSummary, fonts: HandoutFonts): string {
  const { title, branchName, page } = summary;
  const running = `${branchName}　${title}`;
  return handoutDocument({
    title: `${title}（${branchName}）`,
    branchName,
    page,
    style: `${pageStyle({ orientation: 'landscape', page, running, fonts })}\n${kpiSummaryStyle}`,
    body: kpiSummaryBody(summary),
  });
}

/** The summary without its pages, to be printed among others. */
export function kpiSummaryBody(summary: KpiSummary): string {
  return `${titleBlock(summary)}\n${kpiSummaryTable(summary)}`;
}

function titleBlock(summary: KpiSummary): string {
  const { title, branchName, periodText, page } = summary;
  const meeting = [page.meetingName, page.meetingDate].filter(Boolean).join('　');
  return `<header class="titleBlock">
<div>
<h2>${escapeHtml(title)}</h2>
<p class="branch">${escapeHtml(branchName)}<span class="period">対象期間：${escapeHtml(periodText)}</span></p>
</div>
<div class="occasion">
${meeting === '' ? '' : `<p>${escapeHtml(meeting)}</p>`}
${tally(summary)}
</div>
</header>`;
}

/** How many indicators got which mark: the first thing a council asks. */
function tally({ rows, legend }: KpiSummary): string {
  if (rows.length === 0) return '';
  const tones = new Map<string, { count: number; tone: MarkTone }>();
  for (const { mark, tone } of rows) {
    tones.set(mark, { count: (tones.get(mark)?.count ?? 0) + 1, tone });
  }
  // Two judgement scales may share a glyph: it is counted once.
  const known = [...new Set(legend.map(({ glyph }) => glyph))].filter(glyph => tones.has(glyph));
  const others = [...tones.keys()].filter(mark => !known.includes(mark)).sort((a, b) => b.length - a.length);
  const counts = [...known, ...others].map(mark => {
    const { count, tone } = tones.get(mark) ?? { count: 0, tone: 'none' };
    const glyph = mark.trim() === '' ? '未評価' : mark;
    return `<span class="count"><b class="${tone}">${escapeHtml(glyph)}</b> ${count}</span>`;
  });
  return `<p class="tally">全${rows.length}指標${counts.join('')}</p>`;
}
