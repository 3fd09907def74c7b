import { closingQuotes } from './formulaCharacters.ts';
import { type FormulaProblem, formulaProblem } from './formulaProblem.ts';

/**
 * What stands between quotes. The same quotes may stand inside in pairs (「「健康宣言」事業所数」); a lone one,
 * and a star at the end that is meant as a star, has \ before it.
 */
export interface Quoted {
  content: string;
  /** Offset behind the closing quote. */
  end: number;
  /** Whether it ends in a star: 「指標*」. */
  starred: boolean;
}

const ESCAPABLE = /["＂“”〝〟「」『』*＊\\＼]/u;

/** Reads the quoted text beginning at `at`. */
export function readQuoted(text: string, folded: string, at: number): Quoted | FormulaProblem {
  const open = folded.charAt(at);
  const closing = closingQuotes(open) ?? '';
  let content = '';
  let depth = 1;
  let starred = false;
  for (let index = at + 1; index < text.length; index += 1) {
    const character = folded.charAt(index);
    if (character === '\\' && ESCAPABLE.test(text.charAt(index + 1))) {
      index += 1;
      content += text.charAt(index);
      starred = false;
      continue;
    }
    if (closing.includes(character)) depth -= 1;
    else if (character === open) depth += 1;
    if (depth === 0) return { content, end: index + 1, starred };
    content += text.charAt(index);
    starred = character === '*';
  }
  return formulaProblem('unclosedQuote', text, at, text.charAt(at), expectedQuote(open, closing));
}

/** What a person would close it with. */
function expectedQuote(open: string, closing: string): string {
  if (open === '“') return '”';
  return closing.includes(open) ? open : closing.includes('"') ? '〟' : closing;
}

/** The text in quotes, so that `readQuoted` gives it back. `starred` adds the star of a prefix. */
export function quote(content: string, open: '「' | '『' | '"', starred = false): string {
  const close = open === '「' ? '」' : open === '『' ? '』' : '"';
  const escaped = content
    .replace(/[\\＼]/gu, '\\$&')
    .replace(open === '"' ? /["“”〝〟＂]/gu : /(?!)/, '\\$&')
    .replace(/[*＊]$/u, '\\$&');
  const paired = open === '"' || isPaired(content, open, close);
  const inside = paired ? escaped : escaped.replaceAll(open, `\\${open}`).replaceAll(close, `\\${close}`);
  return `${open}${inside}${starred ? '*' : ''}${close}`;
}

function isPaired(content: string, open: string, close: string): boolean {
  let depth = 0;
  for (const character of content) {
    if (character === open) depth += 1;
    else if (character === close) depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
