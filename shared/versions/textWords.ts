/** A figure with its sign, its commas and its ％ is one word: 1,076 and 1,067 differ as a whole. */
const FIGURE = /(\n)|([▲△−－-]?[0-9０-９]+(?:[.,．，][0-9０-９]+)*[%％]?)/gu;

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

/** The words of a Japanese text in their order, with everything between them; joined they are the text again. */
export function textWords(text: string): string[] {
  const words: string[] = [];
  let from = 0;
  for (const match of text.matchAll(FIGURE)) {
    addWords(words, text.slice(from, match.index));
    words.push(match[0]);
    from = match.index + match[0].length;
  }
  addWords(words, text.slice(from));
  return words;
}

function addWords(words: string[], text: string): void {
  if (text === '') return;
  for (const { segment } of segmenter.segment(text)) words.push(segment);
}

/** The sentences of a text, each with its 。 or line break. */
export function textSentences(text: string): string[] {
  return text.split(/(?<=[。\n])/u).filter(sentence => sentence !== '');
}
