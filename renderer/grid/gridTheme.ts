import { themeQuartz } from 'ag-grid-community';

/**
 * The look of the grid. Colours come from the variables of `planGrid.css`, which know light and dark; AG Grid's own
 * mode, chosen by `data-ag-theme-mode` on the wrapper, covers what is not named here.
 */
export const gridTheme = themeQuartz.withParams({
  fontFamily: 'inherit',
  fontSize: 14,
  headerFontWeight: 700,
  headerVerticalPaddingScale: 0.6,
  spacing: 6,
  // One line of text fills a row; see the measures in `planGrid.css`.
  rowHeight: 32,
  cellHorizontalPadding: 8,
  // Lines between all cells, as on paper forms and in Excel.
  columnBorder: true,
  headerColumnBorder: true,
  headerColumnResizeHandleColor: 'transparent',
  wrapperBorderRadius: 0,
  // The fallbacks are for the head that is being dragged: it hangs at the body, outside the wrapper.
  backgroundColor: 'var(--plan-paper, Canvas)',
  foregroundColor: 'var(--plan-ink, CanvasText)',
  accentColor: 'var(--plan-accent)',
  borderColor: 'var(--plan-rule, GrayText)',
  headerBackgroundColor: 'var(--plan-ground)',
  rowHoverColor: 'var(--plan-accent-soft)',
  browserColorScheme: 'inherit',
});
