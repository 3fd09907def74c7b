import { foldText } from '../foldText.ts';
import type { ReadTable } from '../reading.ts';

/**
 * The titles the tables of a reading get in the document. Formulas find a table by its title, so no two have the
 * same: one without a title is called after its sheet, a second one of the same title as well.
 */
export function tableNames(tables: readonly ReadTable[]): string[] {
  const taken = new Set<string>();
  const free = (name: string) => name !== '' && !taken.has(foldText(name));
  return tables.map(({ title, sheet }) => {
    const own = title?.text.trim() ?? '';
    const wished = own === '' ? sheet : own;
    let name = wished;
    if (!free(name) && own !== '') name = `${own}（${sheet}）`;
    for (let number = 2; !free(name); number++) name = `${wished}（${number}）`;
    taken.add(foldText(name));
    return name;
  });
}
