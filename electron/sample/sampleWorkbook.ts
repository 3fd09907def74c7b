import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** The workbook the sample document is made from: the 山梨 KPI list of 令和6年度. */
export const sampleWorkbook = {
  fileName: 'yamanashi-kpi-summary.xlsx',
  branchName: '山梨',
  year: 2024,
  read: () => readFile(fileURLToPath(new URL('./yamanashi-kpi-summary.xlsx', import.meta.url))),
};
