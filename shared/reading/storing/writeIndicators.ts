import type { CalculatedPlan } from '../../calc/planCalculation.ts';
import type { CellLink, WorkbookSource } from '../../domain/records.ts';
import { printLike } from '../../domain/resultText.ts';
import { linkedValues } from './linkedValue.ts';
import { withPriorKept } from './priorInCell.ts';
import type { WriteCollector } from './writeCollector.ts';
import type { WriteTarget, WrittenValue } from './writeTarget.ts';
import { writtenValue } from './writtenValue.ts';

/** Offers the values of indicators that have changed since their import. */
export function writeIndicators(
  plan: CalculatedPlan,
  links: Iterable<CellLink>,
  source: Pick<WorkbookSource, 'year' | 'period'>,
  target: WriteTarget,
  into: WriteCollector,
): void {
  const linkedNow = linkedValues(plan, source);
  for (const link of links) {
    const { sheet, address, encoding, field } = link;
    const now = linkedNow(link);
    if (now === null) continue;
    const { text, figure } = now;
    if (text === link.importedText) {
      into.same();
      continue;
    }
    if (encoding.kind === 'part') {
      const said = text.replace(/\s+/g, ' ');
      into.note(
        `${sheet}!${address} にはほかの文も書かれているため、「${said}」は書き込んでいません。セルを直接直してください。`,
      );
      continue;
    }
    const isComputed = field === 'difference' || field === 'achievement';
    const cell = target.cellAt(sheet, address);
    const format = target.formatAt?.(sheet, address) ?? null;
    const shift = encoding.kind === 'number' ? encoding.shift : null;
    const isText = encoding.kind === 'text' || (encoding.kind === 'open' && cell?.content.kind === 'text');
    // Computed fields are printed the way the branch printed them; typed ones as they were typed.
    const printed = isComputed && figure && isText ? printLike(cell?.text ?? null, figure) : text;
    const bracket = encoding.kind === 'text' ? encoding.prior : undefined;
    const whole =
      bracket !== undefined && cell
        ? withPriorKept(cell.text, { main: printed, prior: null }, source.year)
        : null;
    const value =
      whole !== null || encoding.kind === 'text'
        ? textValue(whole ?? printed)
        : writtenValue(printed, { cell: shift === null ? cell : undefined, format }, shift);
    into.offer({ sheet, address, value: withNote(value, link, linkedNow), text, isComputed });
  }
}

/** In an empty cell that takes text, a result stands with its as-of note below. */
function withNote(
  value: WrittenValue,
  link: CellLink,
  linkedNow: ReturnType<typeof linkedValues>,
): WrittenValue {
  if (link.encoding.kind !== 'open' || value.kind !== 'text') return value;
  const noted = linkedNow({ ...link, encoding: { kind: 'text', withAsOf: true } });
  return noted ? textValue(noted.text) : value;
}

function textValue(text: string): WrittenValue {
  return text === '' ? { kind: 'empty' } : { kind: 'text', text };
}
