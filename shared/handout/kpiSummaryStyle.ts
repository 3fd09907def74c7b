/** 斜線, as a cell that cannot have an entry is struck out on Japanese forms. Stretched; its stroke is not. */
const diagonal = `url("data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1" preserveAspectRatio="none">' +
    '<line x1="0" y1="1" x2="1" y2="0" stroke="#444" stroke-width="0.7" vector-effect="non-scaling-stroke"/></svg>',
)}")`;

/**
 * How the KPI summary looks. Marks must survive a black and white copier: the glyphs differ, an unmet target
 * is heavier and its cell is shaded, so colour only repeats what grey already says.
 */
export const kpiSummaryStyle = `
.titleBlock { display: flex; justify-content: space-between; align-items: flex-end; gap: 8mm; margin-bottom: 3mm; }
.titleBlock h2 { font-size: 19pt; padding-left: 3mm; border-left: 2.5mm solid #17406d; }
.titleBlock .branch { margin-top: 1.5mm; font-size: 12pt; font-weight: 700; }
.titleBlock .period { margin-left: 6mm; font-size: 10.5pt; font-weight: 400; }
.occasion { text-align: right; font-size: 10pt; flex: none; max-width: 50%; }
.tally { display: inline-flex; gap: 5mm; align-items: baseline; margin-top: 1.5mm; padding: 1mm 4mm; border: 0.25mm solid #444; font-size: 10.5pt; }
.tally .count { white-space: nowrap; }
.tally b { font-size: 12pt; }

.kpiSummary { font-size: 10.5pt; }
.kpiSummary th, .kpiSummary td { border: 0.25mm solid #444; padding: 1.8mm 2mm; vertical-align: middle; }
.kpiSummary thead th { background: #dfe8f2; text-align: center; padding: 1.6mm 1mm; font-size: 10.5pt; }
.kpiSummary .legend td { border: none; padding: 0 0 1.2mm; font-size: 9pt; }
.legendLine { display: flex; justify-content: space-between; align-items: flex-end; gap: 6mm; }
.legendLine :last-child { text-align: right; }
.legendMark { display: inline-block; margin-left: 4mm; }
.legendMark b { font-size: 10.5pt; }

.kpiSummary tbody:not(:has(.tall)) { break-inside: avoid; }
.kpiSummary .tall { break-inside: auto; }
.kpiSummary .tall > * { vertical-align: top; }
.kpiSummary .no, .kpiSummary .target, .kpiSummary .actual, .kpiSummary .difference,
.kpiSummary .achievement, .kpiSummary .mark { text-align: center; }
.kpiSummary td.initiative, .kpiSummary th.indicator[scope="row"] { text-align: left; font-weight: 400; }
.kpiSummary .target, .kpiSummary .figure, .kpiSummary .difference { white-space: pre-line; }
.kpiSummary td.difference { font-size: 10pt; }
.kpiSummary td.difference, .kpiSummary td.achievement, .kpiSummary td.mark { padding-left: 1mm; padding-right: 1mm; }
.kpiSummary .no { padding-left: 0; padding-right: 0; }
.kpiSummary thead .no { white-space: nowrap; font-size: 9.5pt; }
.figure { display: block; font-size: 12.5pt; font-weight: 700; }
.asOf { display: block; font-size: 8.5pt; line-height: 1.3; }
.kpiTag { display: inline-block; padding: 0 1.2mm; border: 0.25mm solid #000; border-radius: 0.8mm;
  font-size: 7.5pt; font-weight: 700; line-height: 1.35; white-space: nowrap; vertical-align: 0.3mm; }
.kpiSummary tr:not(.tall) .struck { background: ${diagonal} center / 100% 100% no-repeat; }
.empty { text-align: center; }

.glyph { font-size: 20pt; line-height: 1.1; font-weight: 700; }
.footnoteNo { display: block; font-size: 8.5pt; line-height: 1.2; }
.good { color: #0b4f9e; }
.poor { color: #b00020; }
.neutral, .none { color: #333; }
.glyph.poor { font-size: 22pt; }
.glyph.word { font-size: 11pt; }
.glyph.neutral { font-weight: 400; }
.kpiSummary .poorCell { background: #f3d6d6; }

.kpiSummary .notes { break-before: avoid; break-inside: auto; font-size: 9pt; }
.kpiSummary .notes tr:first-child { break-before: avoid; }
.kpiSummary .notes td { border: none; padding: 0 0 0.5mm; }
.kpiSummary .notes tr:first-child td { padding-top: 2.5mm; }
.note { display: flex; gap: 1mm; white-space: pre-line; }
.note .sign { flex: none; min-width: 5mm; }`;
