import { japaneseBuiltIns } from './builtInFormats.ts';
import { walkXml } from './xmlWalk.ts';

/** The format code of every cell style, in the order the cells' `s` counts them; null for General. */
export function cellFormatCodes(stylesXml: string): (string | null)[] {
  const own = new Map<number, string>();
  const styleIds: number[] = [];
  walkXml(stylesXml, {
    open: ({ name, attributes, parent }) => {
      if (name === 'numFmt' && parent?.name === 'numFmts') {
        own.set(Number(attributes.numFmtId), attributes.formatCode ?? 'General');
      }
      if (name === 'xf' && parent?.name === 'cellXfs') styleIds.push(Number(attributes.numFmtId ?? 0));
    },
  });
  return styleIds.map(id => {
    const code = own.get(id) ?? japaneseBuiltIns[id] ?? 'General';
    return /^general$/i.test(code) ? null : code;
  });
}
