import { japaneseBuiltIns } from './builtInFormats.ts';
import { refuse } from './refusal.ts';
import { walkXml } from './xmlWalk.ts';

/** The library keeps formats in a table of ids 0 to 392 and starts giving out its own from 60 on. */
const FIRST_ID = 61;
const LAST_ID = 392;
const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/**
 * The style sheet handed to the parser: the number format of every cell style and nothing else. Built-in ids
 * are written out as Japanese formats, and fonts, fills and theme cost no time.
 */
export function parserStyles(stylesXml: string): string {
  const ids = new Map<string, number>();
  const cellXfs = cellFormatCodes(stylesXml).map(code => {
    if (/^general$/i.test(code)) return '<xf numFmtId="0"/>';
    const id = ids.get(code) ?? FIRST_ID + ids.size;
    ids.set(code, id);
    return `<xf numFmtId="${id}"/>`;
  });
  if (ids.size > LAST_ID - FIRST_ID) refuse('workbookTooLarge', `${ids.size} number formats`);
  const formats = [...ids].map(
    ([code, id]) => `<numFmt numFmtId="${id}" formatCode="${escapeAttribute(code)}"/>`,
  );
  // Without a fill the library throws (and catches) once for every cell.
  return (
    `<styleSheet xmlns="${NAMESPACE}"><numFmts>${formats.join('')}</numFmts>` +
    '<fills><fill><patternFill patternType="none"/></fill></fills>' +
    `<cellXfs>${cellXfs.join('')}</cellXfs></styleSheet>`
  );
}

/** The format code of every cell style, in the order the cells' `s` counts them. */
function cellFormatCodes(stylesXml: string): string[] {
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
  return styleIds.map(id => own.get(id) ?? japaneseBuiltIns[id] ?? 'General');
}

function escapeAttribute(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/[\t\r\n]/g, c => `&#${c.charCodeAt(0)};`);
}
