import { findFigures } from '../domain/figureText.ts';
import type { FiscalYear } from '../domain/fiscalYear.ts';
import { dateOfWords, dayOrMonthIn, withoutDates } from './dateNote.ts';
import { foldText } from './foldText.ts';
import type { SheetGrid, Slot } from './sheetGrid.ts';

/** The date a sheet gives for all results that have none of their own, and the cell that says so. */
export interface DefaultAsOf {
  date: string;
  slot: Slot;
}

/** Dates of papers and meetings, not of figures. */
const OTHER_DATE =
  /作成|提出|印刷|開催|会議|更新|発行|決裁|起案|配[布付]|日時(?!点)|報告日|回答|締切|期限|予定|公表|改[定訂]|施行/;
const SAYS_SO = /現在|時点|基準/;

/**
 * The as-of date over (or under) a list: 令和7年3月31日現在, （令和7年3月末現在）, a date cell beside 基準日. A date
 * alone counts when it is the end of a month, as papers themselves are rarely dated.
 *
 * @param isTaken cells read as part of a list above
 */
export function findDefaultAsOf(
  grid: SheetGrid,
  list: { top: number; bottom: number },
  fiscalYear: FiscalYear | null,
  isTaken: (slot: Slot) => boolean,
): DefaultAsOf | null {
  let best: (DefaultAsOf & { rank: number; distance: number }) | null = null;
  for (const row of grid.rows) {
    if (row >= list.top && row <= list.bottom) continue;
    for (const slot of grid.inRow(row, 1, grid.lastColumn)) {
      if (slot.range.top !== row || isTaken(slot)) continue;
      const found = asOfCell(grid, slot, fiscalYear);
      if (!found) continue;
      // Below the list only what says so counts, and never before what stands above.
      if (row > list.bottom && found.rank < 2) continue;
      const distance = row < list.top ? list.top - row : 1000 + row - list.bottom;
      const better =
        best === null || found.rank > best.rank || (found.rank === best.rank && distance < best.distance);
      if (better) best = { ...found, slot, distance };
    }
  }
  return best && { date: best.date, slot: best.slot };
}

/** An as-of line of another sheet (a cover: 基準日の記載のないものは令和6年12月末); there only what says so counts. */
export function findDeclaredAsOf(grid: SheetGrid, fiscalYear: FiscalYear | null): DefaultAsOf | null {
  for (const row of grid.rows) {
    for (const slot of grid.inRow(row, 1, grid.lastColumn)) {
      if (slot.cell.content.kind !== 'text' || !/基準日|現在|時点/.test(slot.cell.text)) continue;
      const found = asOfCell(grid, slot, fiscalYear);
      if (found && found.rank >= 2) return { date: found.date, slot };
    }
  }
  return null;
}

function asOfCell(
  grid: SheetGrid,
  slot: Slot,
  fiscalYear: FiscalYear | null,
): { date: string; rank: number } | null {
  const { text, content } = slot.cell;
  const beside = slot.range.left > 1 ? (grid.at(slot.range.top, slot.range.left - 1)?.cell.text ?? '') : '';
  const words = `${beside.length <= 12 ? beside : ''}${text}`;
  // 商工会議所 … （令和7年3月末現在）: what stands in the date's own brackets counts.
  const own = /[(（][^()（）]*(?:現在|時点)[)）]/.exec(words)?.[0] ?? words;
  if (OTHER_DATE.test(own)) return null;
  if (content.kind === 'date') return rankDate(content.date, SAYS_SO.test(words));
  // 96.5％（令和6年12月末時点） is a figure of its own.
  if (content.kind !== 'text' || text.length > 60 || findFigures(withoutDates(text)).length > 0) return null;
  const found = dayOrMonthIn(text);
  const date = found === null ? null : dateOfWords(found, fiscalYear);
  if (found === null || date === null) return null;
  if (SAYS_SO.test(words)) return { date, rank: 3 };
  // 令和6年度の着地（令和7年3月末）
  if (/末/.test(found) && new RegExp(`[(（]\\s*${found}\\s*[)）]`).test(text)) return rankDate(date, true);
  const alone = /^[末日現在時点までの分実績確定速報値()（）[\]・:：]*$/.test(
    foldText(text).replace(foldText(found), ''),
  );
  return alone ? rankDate(date, /末/.test(text)) : null;
}

function rankDate(date: string, saysSo: boolean): { date: string; rank: number } | null {
  if (saysSo) return { date, rank: 2 };
  const next = new Date(`${date}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.getUTCDate() === 1 ? { date, rank: 1 } : null;
}
