/**
 * A text as a CSS string. Everything that is not plainly a letter, a digit or Japanese is written as a code
 * point, so that no quote, backslash or line end can close the string and no `</style>` the element around it.
 */
export function cssString(text: string): string {
  return `"${text.replaceAll(/[^\p{L}\p{N}]/gu, escapeCodePoint)}"`;
}

/** An address as CSS `url()`; data: addresses are long, so only what could end the string is escaped. */
export function cssUrl(address: string): string {
  return `url("${address.replaceAll(/[\p{Cc}"'\\<>()\s]/gu, escapeCodePoint)}")`;
}

/** The closing blank belongs to the escape: without it a following digit would be read as part of it. */
function escapeCodePoint(character: string): string {
  const codePoint = character.codePointAt(0) ?? 0;
  // CSS has no NUL, and half of a surrogate pair is no character.
  const printable = codePoint === 0 || (codePoint >= 0xd800 && codePoint <= 0xdfff) ? 0xfffd : codePoint;
  return `\\${printable.toString(16)} `;
}
