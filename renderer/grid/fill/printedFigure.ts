import { DIGIT, fullWidth, halfWidth, NO_DIGIT } from './digits.ts';

/** A figure with what is printed around it. */
export interface PrintedFigure {
  /** Its digits without the point; `decimals` of them stand behind it. */
  units: bigint;
  decimals: number;
  /** Its unit, and a ￥ in front: the same in all figures of a series. */
  before: string;
  behind: string;
  sign: string;
  /** Null where the thousands are not grouped. */
  comma: string | null;
  point: string | null;
  isWide: boolean;
}

/** 1,200件, １２．５％, ▲3. Numbers with zeros in front are codes. */
export function readPrintedFigure(text: string): PrintedFigure | null {
  const {
    before = '',
    sign = '',
    whole = '',
    point,
    decimals = '',
    behind = '',
  } = FIGURE.exec(text)?.groups ?? {};
  const digits = halfWidth(whole).replace(/\D/g, '');
  if (digits === '' || /^0\d/.test(digits)) return null;
  const amount = BigInt(digits + halfWidth(decimals));
  return {
    units: isMinus(sign) ? -amount : amount,
    decimals: decimals.length,
    before,
    behind,
    sign,
    comma: /[,，]/.exec(whole)?.[0] ?? null,
    point: point ?? null,
    isWide: halfWidth(whole) !== whole,
  };
}

export function isMinus(sign: string): boolean {
  return /[▲△−－‐-]/.test(sign);
}

/** The digits of a figure without its sign, printed like `style`. */
export function printAmount(units: bigint, decimals: number, style: PrintedFigure): string {
  const digits = String(units < 0n ? -units : units).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const grouped = style.comma === null ? whole : whole.replace(/\B(?=(\d{3})+$)/g, style.comma);
  const point = style.point ?? (style.isWide ? '．' : '.');
  const printed = decimals === 0 ? grouped : `${grouped}${point}${digits.slice(-decimals)}`;
  return style.isWide ? fullWidth(printed) : printed;
}

const GROUPED = `${DIGIT}{1,3}(?:[,，]${DIGIT}{3})+`;
const FIGURE = new RegExp(
  `^(?<before>\\s*[¥￥]?\\s*)(?<sign>[▲△−－‐+＋-]?)\\s*(?<whole>${GROUPED}|${DIGIT}{1,30})(?:(?<point>[.．])(?<decimals>${DIGIT}{1,20}))?(?<behind>${NO_DIGIT}*)$`,
);
