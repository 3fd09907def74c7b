/** How far the reading of a workbook has come: taking its cells out of the file, then understanding its forms. */
export interface ReadProgress {
  stage: 'cells' | 'forms';
  /** 0 to 1. */
  done: number;
}
