/** How many characters of 10 points go on the width of an upright A4 sheet. */
export const UPRIGHT = 92;

/** Whether columns so wide are better printed on A4 turned sideways. */
export function isLandscape(columns: readonly number[]): boolean {
  return columns.reduce((sum, width) => sum + width, 0) > UPRIGHT;
}
