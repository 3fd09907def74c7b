import { readFile } from 'node:fs/promises';

/** A branch's KPI list of six indicators, as an Excel workbook. */
export const kpiWorkbook = {
  fileName: 'yamanashi-kpi-summary.xlsx',
  read: () => readFile(new URL('../fixtures/workbooks/yamanashi-kpi-summary.xlsx', import.meta.url)),
};
