const DIGIT = /[0-9０-９]/u;
/** What goes on a figure: 13人 does not stand in 113人, 3.5％ not in 13.5％, 123人 not in 1,123人. */
const PART = /[,，.．]/u;

/** Where a printed figure stands in a text by itself; -1 where it does not. */
export function placeOf(text: string, printed: string, from = 0): number {
  const start = printed === '' ? -1 : text.indexOf(printed, from);
  if (start < 0) return -1;
  return isCutOff(text, printed, start) ? placeOf(text, printed, start + 1) : start;
}

function isCutOff(text: string, printed: string, start: number): boolean {
  const ahead = text.charAt(start - 1);
  const goesOnAhead = DIGIT.test(ahead) || (PART.test(ahead) && DIGIT.test(text.charAt(start - 2)));
  const goesOnBehind = DIGIT.test(text.charAt(start + printed.length));
  return (DIGIT.test(printed.charAt(0)) && goesOnAhead) || (DIGIT.test(printed.slice(-1)) && goesOnBehind);
}
