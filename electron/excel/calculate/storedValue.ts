import type { SheetCell } from '../../../shared/reading/workbookCells.ts';
import { showText } from '../displayText.ts';
import { isoToSerial } from '../isoSerial.ts';
import { Exact, type Scalar, UNKNOWN } from './scalar.ts';

/** What a cell that was read holds, as formulas see it. */
export function storedValue({ content, text, format }: SheetCell, date1904: boolean): Scalar {
  switch (content.kind) {
    case 'number':
      return new Exact(content.value);
    case 'boolean':
      return content.value;
    case 'error':
      return { error: text };
    case 'date': {
      // Of a moment only the day was kept.
      const serial = showsTime(format) ? null : isoToSerial(content.date, date1904);
      return serial === null ? UNKNOWN : new Exact(serial);
    }
    case 'text':
      // `@"様"` shows more than what is held.
      return format !== null && /[@;]/.test(format) && showText('@', format) !== '@' ? UNKNOWN : text;
    case 'unknown':
      return UNKNOWN;
  }
}

function showsTime(format: string | null): boolean {
  return /[hs]/i.test(format?.replace(/"[^"]*"|\\.|\[\$[^\]]*\]/g, '') ?? '');
}
