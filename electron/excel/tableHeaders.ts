import type { CellRange } from '../../shared/reading/workbookCells.ts';
import { parseRange } from './cellRange.ts';
import { readPart, relationshipsOf, type WorkbookPackage } from './workbookPackage.ts';
import { walkXml } from './xmlWalk.ts';

/**
 * The header rows of a sheet's Excel tables. Their texts stand a second time in the table's own part, and Excel
 * calls a workbook damaged where the two differ.
 */
export function tableHeaders(source: WorkbookPackage, sheetPart: string): CellRange[] {
  const tables = relationshipsOf(source.archive, sheetPart).filter(r => /\/table$/.test(r.type));
  return tables.flatMap(({ target }) => {
    const headers: CellRange[] = [];
    walkXml(readPart(source.archive, target).text, {
      open: ({ attributes, parent }) => {
        if (parent !== null || attributes.headerRowCount === '0') return;
        const range = attributes.ref === undefined ? null : parseRange(attributes.ref);
        if (range) headers.push({ ...range, bottom: range.top });
      },
    });
    return headers;
  });
}
