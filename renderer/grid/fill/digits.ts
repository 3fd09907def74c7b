/** A digit of either width, for regular expressions. */
export const DIGIT = '[0-9０-９]';
export const NO_DIGIT = '[^0-9０-９]';

/** A whole number and how it is printed. */
export interface PrintedNumber {
  value: number;
  /** Another number printed the same way: in full-width digits, with zeros in front. */
  write(value: number): string;
}

export function readDigits(text: string, leastDigits = 1): PrintedNumber {
  const plain = halfWidth(text);
  const isWide = plain !== text;
  const length = plain.startsWith('0') ? plain.length : leastDigits;
  return {
    value: Number(plain),
    write: value => {
      const digits = String(value).padStart(length, '0');
      return isWide ? fullWidth(digits) : digits;
    },
  };
}

export function halfWidth(digits: string): string {
  return digits.replace(/[０-９]/g, digit => String.fromCharCode(digit.charCodeAt(0) - WIDER));
}

export function fullWidth(digits: string): string {
  return digits.replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + WIDER));
}

/** From 0 to ０ in Unicode. */
const WIDER = 0xfee0;
