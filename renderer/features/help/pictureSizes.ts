/** The pictures of the guide and their sizes, as `npm run help:pictures` took them. */
export const pictureSizes = {
  wholeWindow: { width: 1080, height: 660 },
  kpiList: { width: 1080, height: 569 },
  dashboard: { width: 1080, height: 440 },
  monthly: { width: 900, height: 480 },
  tableTemplates: { width: 882, height: 602 },
  tableFormula: { width: 760, height: 220 },
  tableChart: { width: 864, height: 333 },
  passages: { width: 1080, height: 569 },
  checks: { width: 1080, height: 440 },
  linkFigure: { width: 882, height: 606 },
  carryForward: { width: 476, height: 422 },
  handout: { width: 1080, height: 660 },
  compareVersions: { width: 1080, height: 310 },
  importPreview: { width: 1080, height: 540 },
} as const;

export type PictureName = keyof typeof pictureSizes;
