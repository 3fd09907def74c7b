import type { Orientation } from './handoutOptions.ts';

/** How progress report, annual result and tables look. All lines are grey or black: the copier has no colours. */
export function packStyle(fontSize: number, orientation: Orientation): string {
  return `
body { font-size: ${fontSize}pt; line-height: 1.5; }
.part + .part, .contents + .part, .cover + .part { break-before: page; }
.draft { position: fixed; top: 40%; left: 0; right: 0; text-align: center; font-weight: 700;
  color: #ececec; transform: rotate(-30deg); z-index: -1; white-space: nowrap; line-height: 1; }

.cover { page: cover; break-after: page; height: ${orientation === 'portrait' ? 245 : 158}mm; display: flex; flex-direction: column; justify-content: space-between; }
.coverHead { padding-top: 6mm; font-size: 14pt; }
.coverTitle { text-align: center; }
.coverTitle h1 { font-size: 26pt; line-height: 1.5; }
.coverTitle .period { margin-top: 4mm; font-size: 17pt; }
.coverTitle .annex { margin-top: 4mm; font-size: 12pt; }
.coverFoot { text-align: center; }
.coverFoot .branch { font-size: 18pt; font-weight: 700; margin-bottom: 14mm; }
.coverNotes { text-align: left; font-size: 10pt; }
.contents { page: contents; break-after: page; }
.contents ol { list-style: none; margin: 4mm 0 0; padding: 0; }
.contents li { break-inside: avoid; }
.contents a { display: flex; align-items: baseline; gap: 2mm; color: inherit; text-decoration: none; padding: 0.7mm 0; }
.contents .dots { flex: 1; min-width: 8mm; border-bottom: 0.3mm dotted #777; height: 0; }
.contents .page { min-width: 8mm; text-align: right; }
.contents .d0 { margin-top: 2.5mm; font-weight: 700; }
.contents .d1 { padding-left: 6mm; }
.contents .d2 { padding-left: 12mm; font-size: 0.93em; }

.groupTitle { display: flex; flex-direction: column; align-items: center; justify-content: center; gap: 10mm; height: 230mm; text-align: center; font-size: 1.4em; }
.groupTitle.landscape { height: 145mm; }
.groupTitle .heading { font-size: 1.9em; padding: 3mm 12mm; border: solid #17406d; border-width: 0.6mm 0; }

.packTitle { display: flex; justify-content: space-between; align-items: flex-end; gap: 8mm; margin-bottom: 2.5mm; }
.packTitle .title { font-size: 1.6em; font-weight: 700; line-height: 1.35; }
.packTitle .branch { font-size: 1.1em; font-weight: 700; }
.packTitle .occasion { flex: none; max-width: 45%; font-size: 0.95em; }
.packNote { font-size: 0.85em; margin-bottom: 1mm; }

.heading { break-after: avoid; break-inside: avoid; }
.heading.d0 { font-size: 1.3em; }
.heading.d1 { font-size: 1.15em; }
.heading.d2, .heading.d3, .heading.d4 { font-size: 1.02em; }

.progress { font-size: 1em; }
.progress .planColumn { width: 38%; }
.progress .statusColumn { width: auto; }
.progress .markColumn { width: 15mm; }
/* Borders of their own, not shared ones: only these are drawn where a page ends within a row. */
.progress { border-collapse: separate; border-spacing: 0; }
.progress > thead th:first-child { border-left-width: 0.25mm !important; }
.progress > thead th { border: 0.25mm solid #444; border-left-width: 0; background: #dfe8f2; padding: 1.2mm; text-align: center; line-height: 1.35; }
.progress .legend { display: block; font-size: 0.74em; font-weight: 400; }
.progress .legendMark { margin: 0; white-space: nowrap; }
.progress > tbody > tr > td { border: solid #444; border-width: 0 0.25mm 0.25mm 0; padding: 1.6mm 2mm; vertical-align: top; box-decoration-break: clone; }
.progress > tbody > tr > :is(td.plan, td[colspan="3"]) { border-left-width: 0.25mm; }
.progress > tbody > tr > td.done { padding: 0; background: linear-gradient(#444, #444) right 15mm top / 0.25mm 100% no-repeat; }
.done > table { border-collapse: separate; border-spacing: 0; }
.done > table td { padding: 1.6mm 2mm; vertical-align: top; box-decoration-break: clone; }
.done > table tr + tr > td { border-top: 0.25mm solid #444; }
.done > table .mark { text-align: center; padding: 1.4mm 0.5mm; }
.progress > .headings { break-after: avoid; break-inside: avoid; }
.progress > .headings > tr { break-after: avoid; }
.progress > .headings > tr > td { background: #eef1f4; padding: 1mm 2mm; }
.headingLine { display: flex; justify-content: space-between; gap: 4mm; align-items: baseline; }
.headingLine .d1 { padding-left: 0; }
.headingLine .d2 { padding-left: 3mm; }
.headingLine .d3 { padding-left: 6mm; }
.headingLine .d4 { padding-left: 9mm; }
.headingMark { flex: none; }
.headingMark .glyph { font-size: 1.15em; }
.progress tr.tall { break-inside: auto; }
.progress > tbody > tr > .mark { text-align: center; padding: 1.4mm 0.5mm; }
.progress .mark .glyph { font-size: 1.5em; line-height: 1.15; font-weight: 700; }
.progress .mark .glyph.word { font-size: 1em; }
.glyph { color: #000; }
.glyph.poor { color: #000; }
.beside { display: block; font-size: 0.72em; line-height: 1.2; }
.progress > tbody > tr.tables { break-inside: auto; }
.progress > tbody > tr.tables > td { padding: 1.5mm 2mm 2.5mm; }
.progress .kpi > td { background: #fbfbf4; }

.passage + .passage, .label + .passage, .passage + .label { margin-top: 0.8mm; }
/* The sign stands in the text itself, so that it is also read before it. */
.line { padding-left: 1.25em; text-indent: -1.25em; orphans: 2; widows: 2; }
.line > .sign { display: inline-block; min-width: 1.25em; text-indent: 0; }
.line.numbered { padding-left: 2.6em; text-indent: -2.6em; }
.line.numbered > .sign { min-width: 2.6em; }
.line.more { text-indent: 0; }
.gap { height: 0.7em; }
.label { font-weight: 700; break-after: avoid; }
.kpiName, .kpiBox .kpiTag { font-weight: 400; }
.kpiTag { margin-right: 0.5mm; }
.progress .figure, .kpiBox .figure { display: inline; font-size: 1.1em; font-weight: 700; }
p.figure { display: block !important; }
.asOf { display: inline; font-size: 0.9em; }
.facts { font-size: 0.92em; }
.fact { display: inline-block; margin-right: 1em; }
.factName { color: #333; font-size: 0.92em; }

.carried { display: inline-block; padding: 0 1mm; border: 0.2mm dashed #444; font-size: 0.75em; font-weight: 400; line-height: 1.3; text-indent: 0; white-space: nowrap; }

.item { margin-bottom: 6mm; }
.item > .label { margin: 3.5mm 0 1mm; padding-left: 2mm; border-left: 1.2mm solid #17406d; line-height: 1.35; }
.item > .heading.d0 { padding: 1.2mm 3mm; color: #fff; background: #17406d; }
.item > .heading.d1 { padding: 1mm 3mm; background: #dfe8f2; border-bottom: 0.5mm solid #17406d; margin-bottom: 1.5mm; }
.item > .texts.notes { margin-top: 2.5mm; font-size: 0.9em; }
.kpiBox { margin: 3mm 0; padding: 1.8mm 3mm; border: 0.4mm solid #17406d; break-inside: avoid; }
.kpiBox .kpiLine + .kpiLine { margin-top: 1.2mm; padding-top: 1.2mm; border-top: 0.2mm dotted #777; }

.chart { margin: 2.5mm 0 1mm; break-inside: avoid; break-after: avoid; }
.tables > td > .chart { margin-top: 0; }
.chart svg { display: block; max-width: 100%; height: auto; font-family: inherit; }
.figures { margin: 2.5mm 0 3.5mm; table-layout: fixed; line-height: 1.35; }
.tables > td > .figures { margin: 0; }
.figures th, .figures td { border: 0.2mm solid #555; padding: 0.8mm 1.2mm; vertical-align: middle; white-space: pre-line; }
.figures.tight th, .figures.tight td { padding: 0.6mm 0.6mm; }
.figures thead th { background: #eef1f4; font-weight: 700; text-align: center; line-height: 1.25; }
.figures tbody th { font-weight: 400; text-align: left; }
.figures .title td { border: none; padding: 0 0 0.8mm; font-weight: 700; font-size: 1.06em; }
.figures .title td:empty { padding: 0; line-height: 0; }
.figures .under td { border: none; padding: 0 0 0.6mm; font-size: 0.92em; }
.figures .under div { display: flex; justify-content: space-between; gap: 4mm; }
.figures .number { text-align: right; }
.figures .middle { text-align: center; }
.figures .words { text-align: left; }
.figures .total > * { font-weight: 700; background: #f6f6f6; }
.figures .reference { background: #f2f2f2; }
.figures .bracket { display: block; font-weight: 400; }
.figures.whole:not(:has(.tall)) { break-inside: avoid; }
.figures .glyphs { font-size: 1.3em; font-weight: 700; line-height: 1.2; }
.figures .tall { break-inside: auto; }
.figures .notes, .figures .joined { break-before: avoid; }
.figures .notes td { border: none; padding: 0.5mm 0 0; font-size: 0.92em; }
.figures .note { display: flex; gap: 1mm; white-space: pre-line; }
.figures .note .sign { flex: none; }

.changes { font-size: 0.92em; line-height: 1.4; margin-top: 2mm; }
.changes th, .changes td { border: 0.2mm solid #555; padding: 1mm 1.5mm; vertical-align: top; text-align: left; white-space: pre-line; }
.changes thead th { background: #dfe8f2; text-align: center; }
.changes tbody th { font-weight: 400; }
.changes tr { break-inside: auto; }
.changes .under th { background: #f2f2f2; font-weight: 700; break-after: avoid; }
.changes del { text-decoration: line-through 0.3mm; color: #444; }
.changes ins { text-decoration: underline 0.3mm; text-underline-offset: 0.5mm; font-weight: 700; }
.changes .way { border: 0.2mm solid #555; border-radius: 1mm; padding: 0 1mm; font-size: 0.9em; white-space: nowrap; }
.changed { background: #e2e2e2 !important; box-shadow: inset 0.8mm 0 0 #000; padding-left: 1.4mm !important; }
.empty { text-align: center; }`;
}
