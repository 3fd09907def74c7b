/** A date as Ctrl+; types it in a Japanese Excel: 2026/7/5. */
export function todayText(now: Date): string {
  return `${now.getFullYear()}/${now.getMonth() + 1}/${now.getDate()}`;
}
