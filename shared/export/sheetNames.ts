/** Excel's own limit. */
const LONGEST = 31;
/** What Excel refuses in the name of a sheet, and what would break the line of tabs. */
const FORBIDDEN = /[\\/?*[\]:\p{Cc}\ufffe\uffff]+/gu;

/** Names that Excel takes for sheets called so: without the signs it refuses, short enough, each once. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map(text => {
    const plain = plainName(text);
    let name = shortened(plain, '');
    for (let number = 2; taken.has(folded(name)); number += 1) name = shortened(plain, `（${number}）`);
    taken.add(folded(name));
    return name;
  });
}

function plainName(text: string): string {
  const plain = text
    .replace(FORBIDDEN, ' ')
    .replace(/\p{Surrogate}/gu, '')
    .replace(/\s+/g, ' ')
    // an apostrophe at either end is refused too
    .replace(/^[\s']+|[\s']+$/g, '');
  // History is a name Excel keeps for itself
  return plain === '' || plain.toLowerCase() === 'history' ? 'シート' : plain;
}

/** Cut between characters, never inside a pair of surrogates. */
function shortened(name: string, ending: string): string {
  let short = '';
  for (const character of name) {
    if (short.length + character.length + ending.length > LONGEST) break;
    short += character;
  }
  return `${short.replace(/[\s']+$/, '')}${ending}`;
}

/** Excel does not tell Ａ from a nor A from a. */
function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
