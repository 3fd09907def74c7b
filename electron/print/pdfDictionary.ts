/** The value behind a key of a dictionary's source: a dictionary, a list, a reference or a word; null where there is none. */
export function entryOf(dictionary: string, key: string): string | null {
  const at = findKey(dictionary, key);
  if (at === null) return null;
  const from = at.index + at[0].length;
  const end = endOfValue(dictionary, from);
  return dictionary.slice(from, end).trim();
}

/** The same dictionary with another value behind the key. */
export function withEntry(dictionary: string, key: string, value: string): string {
  const at = findKey(dictionary, key);
  if (at === null) return `${dictionary.slice(0, dictionary.lastIndexOf('>>'))}\n/${key} ${value}>>`;
  const from = at.index + at[0].length;
  return `${dictionary.slice(0, from)}${value}${dictionary.slice(endOfValue(dictionary, from))}`;
}

/** The numbers of the objects a list points to. */
export function referencesOf(list: string | null): number[] {
  return [...(list ?? '').matchAll(/(\d+) 0 R/g)].map(match => Number(match[1]));
}

/** Strings are blotted out: a heading may be called 「/Next」. */
function findKey(dictionary: string, key: string): RegExpExecArray | null {
  const plain = dictionary.includes('(')
    ? dictionary.replaceAll(/\((?:\\[\s\S]|[^\\()])*\)/g, string => '_'.repeat(string.length))
    : dictionary;
  return new RegExp(`/${key}(?![A-Za-z0-9])\\s*`).exec(plain);
}

function endOfValue(text: string, from: number): number {
  const reference = /^\d+ 0 R/.exec(text.slice(from, from + 24));
  if (reference) return from + reference[0].length;
  let depth = 0;
  for (let at = from; at < text.length; ) {
    const token = TOKEN.exec(text.slice(at, at + 4096))?.[0] ?? text.charAt(at);
    if (token === '<<' || token === '[') depth += 1;
    else if (token === '>>' || token === ']') depth -= 1;
    if (depth < 0) return at;
    at += token.length;
    if (depth === 0 && token.trim() !== '') return at;
  }
  return text.length;
}

/** Strings in one piece, so that brackets in them do not count. */
const TOKEN = /^(?:\s+|<<|>>|\[|\]|\((?:\\[\s\S]|[^\\()])*\)|<[\dA-Fa-f\s]*>|\/?[^\s<>[\]()/]+)/;
