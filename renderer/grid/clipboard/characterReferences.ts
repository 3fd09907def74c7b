/**
 * Reads the character references of HTML texts: `&nbsp;`, `&#12354;`, `&times;`. The common ones are known here; for
 * the rest of the two thousand names, and for what HTML makes of odd numbers, the browser is asked about the
 * reference alone.
 */
export function characterReferences(parse: (html: string) => Document): (raw: string) => string {
  const asked = new Map<string, string>();
  const ask = (reference: string): string => {
    const known = asked.get(reference);
    // A text made to be full of different names is not worth the browser's time.
    if (known !== undefined || asked.size >= MOST_QUESTIONS) return known ?? reference;
    const answer = parse(reference).body.textContent ?? reference;
    asked.set(reference, answer);
    return answer;
  };
  return raw =>
    raw.replace(REFERENCE, reference => COMMON[reference] ?? byNumber(reference) ?? ask(reference));
}

const MOST_QUESTIONS = 300;
const REFERENCE = /&(?:#x[\da-f]{1,6}|#\d{1,7}|[a-z][a-z\d]{1,31});?/gi;

const COMMON: Readonly<Record<string, string>> = {
  '&nbsp;': '\u00A0',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

function byNumber(reference: string): string | null {
  const [, hexadecimal, decimal] = /^&#(?:x([\da-f]+)|(\d+));$/i.exec(reference) ?? [];
  const code = hexadecimal ? Number.parseInt(hexadecimal, 16) : Number(decimal ?? Number.NaN);
  const isPlain = [9, 10, 13].includes(code) || (code >= 0x20 && code < 0x7f);
  const isLater = code >= 0xa0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isPlain || isLater ? String.fromCodePoint(code) : null;
}
