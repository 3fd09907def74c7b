/** A word, sign or figure of a formula. `value` is free of quotes and of what marks the kind. */
export interface Token {
  kind: 'string' | 'error' | 'sheet' | 'range' | 'number' | 'function' | 'name' | 'sign';
  value: string;
}

const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const COLUMN = String.raw`\$?[A-Za-z]{1,3}`;
const ROW = String.raw`\$?[1-9]\d{0,6}`;
const WORD_END = String.raw`(?![\p{L}\p{N}_.$\\(!])`;
/** The kinds, as the groups of `TOKEN` come. Plain groups, because named ones take most of the time. */
const KINDS = ['string', 'error', 'quoted', 'sheet', 'range', 'number', 'function', 'name', 'sign'] as const;
const TOKEN = new RegExp(
  [
    String.raw`\s*(?:"((?:[^"]|"")*)"`,
    String.raw`(#(?:DIV/0!|N/A|NAME\?|NULL!|NUM!|REF!|VALUE!))`,
    String.raw`(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.\\]+))!`,
    `((?:${CELL}:${CELL}|${COLUMN}:${COLUMN}|${ROW}:${ROW}|${CELL})${WORD_END})`,
    String.raw`((?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?)`,
    String.raw`([\p{L}_][\p{L}\p{N}_.]*)\s*\(`,
    String.raw`([\p{L}_\\][\p{L}\p{N}_.\\?]*)(?!\[)`,
    '(<>|<=|>=|[-+*/^&=<>%(),]))',
  ].join('|'),
  'uy',
);

/** The tokens of a formula, an opening bracket behind every function; null where there is something else in it. */
export function formulaTokens(formula: string): Token[] | null {
  const text = formula.trim();
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const token = tokenOf(TOKEN.exec(text));
    if (!token) return null;
    tokens.push(token);
    if (token.kind === 'function') tokens.push({ kind: 'sign', value: '(' });
  }
  return tokens;
}

function tokenOf(match: RegExpExecArray | null): Token | null {
  const at = match ? KINDS.findIndex((_, group) => match[group + 1] !== undefined) : -1;
  const kind = KINDS[at];
  const value = match?.[at + 1];
  if (kind === undefined || value === undefined) return null;
  if (kind === 'string') return { kind, value: value.replaceAll('""', '"') };
  if (kind === 'quoted') return { kind: 'sheet', value: value.replaceAll("''", "'") };
  return { kind, value };
}
