const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * A text as it may stand inside an element or a quoted attribute. Control characters other than tab and line
 * feed are dropped: they come along with cells pasted from other programs, print nothing, and NUL is not
 * allowed in HTML at all.
 */
export function escapeHtml(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/\p{Cc}/gu, control => (control === '\n' || control === '\t' ? control : ''))
    .replaceAll(/[&<>"']/g, character => entities[character] ?? character);
}
