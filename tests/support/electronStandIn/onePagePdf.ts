/** The smallest PDF of Chromium's shape: one empty page. */
export function onePagePdf(): Buffer {
  const objects = [
    '<</Title (x)>>',
    '<</Type /Catalog /Pages 3 0 R>>',
    '<</Type /Pages /Count 1 /Kids [4 0 R]>>',
    '<</Type /Page /Parent 3 0 R /MediaBox [0 0 595 842]>>',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((source, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${source}\nendobj\n`;
    return offset;
  });
  const rows = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const tableAt = text.length;
  text += `xref\n0 5\n0000000000 65535 f \n${rows}trailer\n<</Size 5 /Root 2 0 R /Info 1 0 R>>\n`;
  return Buffer.from(`${text}startxref\n${tableAt}\n%%EOF\n`, 'latin1');
}
