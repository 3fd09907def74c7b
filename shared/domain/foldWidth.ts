/**
 * Full-width letters, digits and signs as half-width ones, character by character, so that offsets stay those
 * of the printed text (NFKC does not keep them: ㈱ becomes three characters).
 */
export function foldWidth(text: string): string {
  return text
    .replace(/[！-～]/g, character => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replaceAll('　', ' ');
}
