import { foldWidth } from '../domain/foldWidth.ts';
import type { ReadFinding } from './reading.ts';
import { addressOf, type WorkbookCells } from './workbookCells.ts';

/** Thousands that are not in threes (1,0760人). Lists such as 4,5月 and 2,3部位 have no group of four. */
const SLIP =
  /(?<![\d.,])\d{1,3}(?:,\d{3})*,\d{4,}(?:,\d{3})*(?!\d|,\d)|(?<![\d.,])\d{4,}(?:,\d{3})+(?!\d|,\d)|(?<![\d.,])\d{1,3}(?:,\d{3})*(?:,\d{1,2})+(?:,\d{3})+(?!\d|,\d)|(?<![\d.,第])\d{1,3}(?=(?:,\d{1,3})*,\d{2}(?!\d))(?:,\d{1,3}){2,}(?!\d|,\d|[月日号期年区番回位級条、])/g;

/** Figures anywhere in the workbook whose commas stand in the wrong place. */
export function malformedNumbers(workbook: WorkbookCells): ReadFinding[] {
  return workbook.sheets
    .filter(sheet => !sheet.hidden)
    .flatMap(sheet =>
      sheet.cells.flatMap(({ row, column, text, content }) => {
        if (content.kind !== 'text' || !/[,，]/.test(text)) return [];
        return [...foldWidth(text).matchAll(SLIP)].map(match => {
          const printed = match[0];
          const computed = printed.replaceAll(',', '');
          const cell = `${sheet.name}!${addressOf(row, column)}`;
          const regrouped = computed.replace(/\B(?=(\d{3})+$)/g, ',');
          const message = `${cell} に「${printed}」とあります。桁区切りのコンマの位置が3桁ごとになっていないため、${regrouped} の誤記ではないか確かめてください。`;
          return { rule: 'malformed-number' as const, cell, printed, computed, message };
        });
      }),
    );
}
