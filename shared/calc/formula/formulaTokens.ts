import { type DecimalText, isDecimalText } from '../../domain/decimalText.ts';
import { foldWidth } from '../../domain/foldWidth.ts';
import { endOfBareName, endOfNumber } from './bareName.ts';
import { closingQuotes, endOfLetters, endOfSpace, type Sign, signOf } from './formulaCharacters.ts';
import { type FormulaProblem, formulaProblem, isFormulaProblem } from './formulaProblem.ts';
import { readQuoted } from './quotedText.ts';

/** The words and signs of a formula; `text` as written, `at` its offset. */
export type Token = { at: number; text: string } & (
  | { kind: 'number'; value: DecimalText; percent: boolean }
  | { kind: 'name'; name: string; quoted: boolean }
  | { kind: 'prefix'; prefix: string }
  | { kind: 'title'; title: string }
  | { kind: 'text'; content: string }
  | { kind: 'sign'; sign: Sign }
  | { kind: 'end' }
);

/** The tokens of a formula, the last one being its end. */
export function formulaTokens(text: string): readonly Token[] | FormulaProblem {
  const folded = foldWidth(text);
  const tokens: Token[] = [];
  for (let at = endOfSpace(folded, 0); at < text.length; ) {
    const token = readToken(text, folded, at);
    if (isFormulaProblem(token)) return token;
    tokens.push(token);
    at = endOfSpace(folded, at + token.text.length);
  }
  tokens.push({ kind: 'end', at: text.length, text: '' });
  return tokens;
}

function readToken(text: string, folded: string, at: number): Token | FormulaProblem {
  const first = folded.charAt(at);
  if (closingQuotes(first) !== null) return readQuotedToken(text, folded, at);
  const nameEnd = endOfBareName(folded, at);
  if (nameEnd !== null) {
    const name = text.slice(at, nameEnd);
    return { kind: 'name', name, quoted: false, at, text: name };
  }
  const sign = signOf(first);
  if (sign !== null) return { kind: 'sign', sign, at, text: text.charAt(at) };
  const numberEnd = endOfNumber(folded, at);
  if (numberEnd !== null) return readNumber(text, folded, at, numberEnd);
  return formulaProblem('unknownCharacter', text, at, String.fromCodePoint(text.codePointAt(at) ?? 0));
}

function readNumber(text: string, folded: string, at: number, end: number): Token | FormulaProblem {
  const percent = folded[end] === '%';
  const numberEnd = percent ? end + 1 : end;
  const wordEnd = endOfLetters(folded, numberEnd);
  if (wordEnd > numberEnd) return formulaProblem('nameNeedsQuotes', text, at, text.slice(at, wordEnd));
  const value = folded
    .slice(at, end)
    .replaceAll(',', '')
    .replace(/^0+(?=\d)/, '');
  if (!isDecimalText(value)) return formulaProblem('numberTooLong', text, at);
  return { kind: 'number', value, percent, at, text: text.slice(at, numberEnd) };
}

function readQuotedToken(text: string, folded: string, at: number): Token | FormulaProblem {
  const quoted = readQuoted(text, folded, at);
  if (isFormulaProblem(quoted)) return quoted;
  const { content, end, starred } = quoted;
  const place = { at, text: text.slice(at, end) };
  const open = folded.charAt(at);
  if (open !== '「' && open !== '『') return { kind: 'text', content, ...place };
  if (open === '「' && starred) return { kind: 'prefix', prefix: content.slice(0, -1), ...place };
  if (content.trim() === '') return formulaProblem('emptyName', text, at, open, open === '「' ? '」' : '』');
  return open === '『'
    ? { kind: 'title', title: content, ...place }
    : { kind: 'name', name: content, quoted: true, ...place };
}
