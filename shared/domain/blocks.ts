/** How many items a block has; a power of two, so that a place names its way down to the item. */
const BITS = 5;
const WIDTH = 1 << BITS;

/** A long list in blocks of blocks, so that a list with one other item shares nearly all of them. */
export interface Blocks<T> {
  /** How many levels of blocks stand above the items. */
  readonly levels: number;
  readonly top: Block<T>;
}

/** On the lowest level items, above it blocks; undefined where there is none. */
type Block<T> = readonly (Block<T> | T | undefined)[];

export function blocksOf<T>(items: readonly T[]): Blocks<T> {
  let [levels, blocks]: [number, Block<T>[]] = [0, inBlocks<T>(items)];
  for (; blocks.length > 1; levels += 1) blocks = inBlocks(blocks);
  return { levels, top: blocks[0] ?? [] };
}

function inBlocks<T>(entries: Block<T>): Block<T>[] {
  const blocks: Block<T>[] = [];
  for (let from = 0; from < entries.length; from += WIDTH) blocks.push(entries.slice(from, from + WIDTH));
  return blocks;
}

export function itemAt<T>({ levels, top }: Blocks<T>, place: number): T | undefined {
  if (place >= WIDTH ** (levels + 1)) return undefined;
  let block: Block<T> | undefined = top;
  for (let level = levels; level > 0; level -= 1)
    block = block?.[slotOf(place, level)] as Block<T> | undefined;
  return block?.[slotOf(place, 0)] as T | undefined;
}

/** The same list with another item at one place; the blocks on the way to it are copied, the others shared. */
export function withItem<T>({ levels, top }: Blocks<T>, place: number, item: T | undefined): Blocks<T> {
  if (place >= WIDTH ** (levels + 1)) return withItem({ levels: levels + 1, top: [top] }, place, item);
  return { levels, top: withItemBelow(top, levels, place, item) };
}

function withItemBelow<T>(block: Block<T>, level: number, place: number, item: T | undefined): Block<T> {
  const slot = slotOf(place, level);
  const copy = block.slice();
  while (copy.length < slot) copy.push(undefined);
  copy[slot] = level === 0 ? item : withItemBelow((copy[slot] ?? []) as Block<T>, level - 1, place, item);
  return copy;
}

function slotOf(place: number, level: number): number {
  return (place >>> (level * BITS)) & (WIDTH - 1);
}
