/** Names of columns and rows as the formula language writes them (shared/calc/formula); null where it cannot. */
export function pathName(heads: readonly string[]): string | null {
  const names = heads.map(head => head.replace(/\s+/g, ' ').trim());
  if (names.length === 0 || names.some(name => name === '' || /[「」『』＞>]/.test(name))) return null;
  return names.map(name => `「${name}」`).join('＞');
}

/** Every path once only: a name that two columns share says nothing. */
export function pathNames(paths: readonly (readonly string[])[]): (string | null)[] {
  const names = paths.map(pathName);
  const counts = new Map<string, number>();
  for (const name of names) if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  return names.map(name => (name !== null && counts.get(name) === 1 ? name : null));
}
