import type { BlockKind, ReadBlock, Reading, ReadingCorrections } from '../../../shared/reading/reading.ts';
import { type GivenBlock, holds, overlaps } from './correctionEdits.ts';

export const blockKindName: Readonly<Record<BlockKind, string>> = {
  indicators: '指標の一覧',
  table: '付表',
  narratives: '取組（計画と実施状況）',
  ignore: '読まない範囲',
};

/** A stretch of a sheet as it is outlined: what was read as one, and what is not to be read. */
export type OutlinedBlock = Pick<GivenBlock, 'sheet' | 'range' | 'kind'>;

export function outlinedBlocks(
  { blocks }: Pick<Reading, 'blocks'>,
  corrections: ReadingCorrections,
  sheet: string,
): OutlinedBlock[] {
  const ignored = corrections.blocks.filter(block => block.kind === 'ignore');
  return [...blocks, ...ignored].filter(block => block.sheet === sheet);
}

export function blockName({ sheet, range, kind }: OutlinedBlock, { tables }: Reading): string {
  const table =
    kind === 'table' ? tables.find(one => one.sheet === sheet && overlaps(one.range, range)) : undefined;
  const title = table?.title?.text.replace(/\s+/g, ' ').trim();
  return title ? `付表「${title}」` : blockKindName[kind];
}

/** The stretch a cell lies in, as a person would have to say it to get the same reading. */
export function blockAt(reading: Reading, sheet: string, row: number, column: number): GivenBlock | null {
  const block = reading.blocks.find(one => one.sheet === sheet && holds(one.range, row, column));
  return block ? asGiven(block, reading) : null;
}

function asGiven(block: ReadBlock, { tables, lists }: Reading): GivenBlock {
  const { sheet, range, kind } = block;
  if (kind === 'table') {
    const table = tables.find(one => one.sheet === sheet && overlaps(one.range, range));
    const [row, column] = [table?.rowNumbers[0], table?.columnNumbers[0]];
    if (row !== undefined && column !== undefined)
      return { ...block, headerRows: Math.max(1, row - range.top), rowHeads: column - range.left };
  }
  const list = lists.find(one => one.sheet === sheet && one.headerTop === range.top);
  return kind === 'indicators' && list
    ? { ...block, headerRows: Math.max(1, list.headerBottom - list.headerTop + 1) }
    : { ...block };
}
