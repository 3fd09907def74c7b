import type { PlanRecords } from '../../domain/planRecords.ts';
import type { PassageLink } from '../../domain/sheetLinkRecords.ts';
import type { WriteCollector } from './writeCollector.ts';

/** Offers plans, statuses and their marks that have changed since their import. */
export function writePassages(
  records: PlanRecords,
  links: Iterable<PassageLink>,
  into: WriteCollector,
): void {
  for (const { sheet, address, field, passageId, importedText } of links) {
    const passage = records.passage.get(String(passageId));
    if (!passage) continue;
    const text = field === 'mark' ? (passage.mark ?? '') : passage.text;
    if (text === importedText) {
      into.same();
      continue;
    }
    const value = text === '' ? ({ kind: 'empty' } as const) : ({ kind: 'text', text } as const);
    into.offer({ sheet, address, value, text, isComputed: false });
  }
}
