import type { Reading } from '../../../shared/reading/reading.ts';
import type { CellRange } from '../../../shared/reading/workbookCells.ts';
import { blockName, type OutlinedBlock } from './blockNames.ts';
import { boxOf, type SheetLines } from './sheetLines.ts';

/** Blocks outlined with their names, the cells of the chosen entry, and the chosen range. */
export function SheetMarks({
  lines,
  blocks,
  reading,
  marked,
  chosen,
  onBlock,
}: {
  lines: SheetLines;
  blocks: readonly OutlinedBlock[];
  reading: Reading;
  marked: readonly CellRange[];
  chosen: CellRange;
  onBlock: (range: CellRange) => void;
}) {
  return (
    <>
      {blocks.map(block => {
        const { top, left } = block.range;
        const name = blockName(block, reading);
        return (
          <div
            key={`${top}/${left}/${block.kind}`}
            className={`sheet-block block-${block.kind}`}
            style={boxOf(lines, block.range)}
          >
            <button
              type="button"
              tabIndex={-1}
              className="sheet-block-name"
              title={`${name}：押すと範囲を選びます`}
              onClick={() => onBlock(block.range)}
            >
              {name}
            </button>
          </div>
        );
      })}
      {marked.map(range => (
        <div
          key={`${range.top}/${range.left}`}
          className="sheet-marked"
          style={boxOf(lines, range)}
          aria-hidden="true"
        />
      ))}
      <div className="sheet-chosen" style={boxOf(lines, chosen)} aria-hidden="true" />
    </>
  );
}
