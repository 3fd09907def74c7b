/** How many answers are kept; then all are forgotten, so that a large workbook does not fill the memory. */
const MOST = 4096;

/** A function of a text that remembers its answers. */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return text => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = read(text);
    if (known.size >= MOST) known.clear();
    known.set(text, value);
    return value;
  };
}
