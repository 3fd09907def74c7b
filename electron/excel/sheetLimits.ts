/** What a sheet may hold. A sheet far beyond this is an attack or was filled by accident. */
export const sheetLimits = {
  rows: 1_048_576,
  columns: 16_384,
  cells: 5_000_000,
  mergedCells: 5_000_000,
  merges: 100_000,
};
