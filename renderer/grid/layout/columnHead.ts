import { FILTER_ARROW } from '../filter/filterKeys.ts';
import { filterTexts } from '../filter/filterTexts.ts';

/** AG Grid's own head, and the arrow that opens the filter. */
export const columnHead = {
  template: `<div class="ag-cell-label-container" role="presentation">
  <div data-ref="eLabel" class="ag-header-cell-label" role="presentation">
    <span data-ref="eText" class="ag-header-cell-text"></span>
    <ag-sort-indicator data-ref="eSortIndicator"></ag-sort-indicator>
    <span class="${FILTER_ARROW}" title="${filterTexts.button}" aria-hidden="true"></span>
  </div>
</div>`,
};
