/** One number format code taken apart, e.g. `#,##0"事業所";[Red]▲#,##0`. Parsed once per code. */
export interface NumberFormat {
  sections: FormatSection[];
  /** True when a section carries its own condition (`[>=1000]`), which replaces Excel's +/−/0 rule. */
  conditional: boolean;
}

export interface FormatSection {
  tokens: FormatToken[];
  kind: 'general' | 'number' | 'date' | 'text';
  condition: { operator: string; limit: number } | null;
  /** `[DBNum1]` 一二三, `[DBNum2]` 壱弐参, `[DBNum3]` １２３. */
  kanji: 1 | 2 | 3 | null;
  /** `[$-411]` or `[$-ja-JP...]`: day and half-day names in Japanese. */
  japanese: boolean;
  /** `[$-ja-JP-x-gannen]`: the first year of an era is 元 whatever follows. */
  gannen: boolean;
}

export type FormatToken =
  | { type: 'literal'; text: string }
  /** A run of digit places, grouping commas and one point: `#,##0.00`. */
  | { type: 'digits'; pattern: string }
  | { type: 'percent' }
  | { type: 'general' }
  | { type: 'text' }
  | { type: 'exponent'; text: string }
  | { type: 'fraction' }
  /** `yyyy`, `ggg`, `AM/PM`, `[h]` ... in lower case. */
  | { type: 'date'; code: string };

const CACHE_LIMIT = 2000;
const parsed = new Map<string, NumberFormat>();

/** Takes a format code apart. Never fails: what is not understood is a literal, as Excel prints it. */
export function parseNumberFormat(code: string): NumberFormat {
  const known = parsed.get(code);
  if (known) return known;
  const sections = splitSections(code).map(parseSection);
  const format = { sections, conditional: sections.some(s => s.condition !== null) };
  if (parsed.size >= CACHE_LIMIT) parsed.clear();
  parsed.set(code, format);
  return format;
}

function splitSections(code: string): string[] {
  const sections: string[] = [];
  let current = '';
  for (const [part] of code.matchAll(/"[^"]*"?|\\[\s\S]?|[_*][\s\S]?|\[[^\]]*\]?|[\s\S]/gu)) {
    if (part === ';') {
      sections.push(current);
      current = '';
    } else {
      current += part;
    }
  }
  sections.push(current);
  return sections;
}

const TOKEN =
  /"([^"]*)"?|[\\!]([\s\S])|([_*])[\s\S]?|\[([^\]]*)\]?|(General|G\/標準)|(AM\/PM|A\/P|am\/pm|a\/p)|(E[+-]\d*)|(?<digits>[#0?](?:[#0?,.]*[#0?,.])?|\.[0#?]+)|(%)|(@)|(?<date>y+|m+|d+|h+|s+(?:\.0+)?|g+|e+|r{1,2}|a{3,4})|(\/)|([\s\S])/giu;

function parseSection(code: string): FormatSection {
  const section: FormatSection = {
    tokens: [],
    kind: 'number',
    condition: null,
    kanji: null,
    japanese: false,
    gannen: false,
  };
  for (const match of code.matchAll(TOKEN)) {
    const [whole, quoted, escaped, padding, bracket, general, halfDay, exponent] = match;
    if (quoted !== undefined) push(section, quoted);
    else if (escaped !== undefined) push(section, escaped);
    else if (padding !== undefined)
      continue; // `_x` and `*x` align; they are not characters of the text
    else if (bracket !== undefined) readBracket(section, bracket);
    else if (general !== undefined) section.tokens.push({ type: 'general' });
    else if (halfDay !== undefined) section.tokens.push({ type: 'date', code: halfDay.toLowerCase() });
    else if (exponent !== undefined) section.tokens.push({ type: 'exponent', text: exponent });
    else if (match.groups?.digits !== undefined) section.tokens.push({ type: 'digits', pattern: whole });
    else if (match.groups?.date !== undefined)
      section.tokens.push({ type: 'date', code: whole.toLowerCase() });
    else if (whole === '%') section.tokens.push({ type: 'percent' });
    else if (whole === '@') section.tokens.push({ type: 'text' });
    else if (whole === '/') section.tokens.push({ type: 'fraction' });
    else push(section, whole);
  }
  section.kind = kindOf(section.tokens);
  if (section.kind === 'date') restoreDateLiterals(section);
  return section;
}

function push(section: FormatSection, text: string): void {
  const last = section.tokens.at(-1);
  if (last?.type === 'literal') last.text += text;
  else if (text !== '') section.tokens.push({ type: 'literal', text });
}

function readBracket(section: FormatSection, content: string): void {
  const condition = /^(<=|>=|<>|<|>|=)\s*(-?[\d.]+)$/.exec(content);
  const kanji = /^DBNum([123])$/i.exec(content);
  const locale = /^\$([^-]*)(?:-(.*))?$/s.exec(content);
  if (condition?.[1]) section.condition = { operator: condition[1], limit: Number(condition[2]) };
  else if (kanji) section.kanji = kanji[1] === '1' ? 1 : kanji[1] === '2' ? 2 : 3;
  else if (/^(h+|m+|s+)$/i.test(content)) {
    section.tokens.push({ type: 'date', code: `[${content.toLowerCase().slice(0, 1)}]` });
  } else if (locale) {
    push(section, locale[1] ?? '');
    if (/^(ja|[0-9a-f,]*411$)/i.test(locale[2] ?? '')) section.japanese = true;
    if (/gannen/i.test(locale[2] ?? '')) section.gannen = true;
  }
  // Colours ([Red], [色10]) paint; they are not part of the text.
}

function kindOf(tokens: readonly FormatToken[]): FormatSection['kind'] {
  if (tokens.some(t => t.type === 'date')) return 'date';
  if (tokens.some(t => t.type === 'text')) return 'text';
  if (tokens.some(t => t.type === 'general')) return 'general';
  return 'number';
}

/** In a date a slash separates and a digit place is rare: what only numbers give a meaning is a literal. */
function restoreDateLiterals(section: FormatSection): void {
  section.tokens = section.tokens.map(token => {
    if (token.type === 'fraction') return { type: 'literal', text: '/' };
    if (token.type === 'percent') return { type: 'literal', text: '%' };
    return token;
  });
}
