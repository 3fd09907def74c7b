import { htmlAttribute } from './htmlTokens.ts';
import { xmlSpreadsheetFormat } from './xmlSpreadsheetFormat.ts';

/** Excel leaves each cell's number format in a style sheet, by class, or at the cell itself. */
export function htmlFormats(html: string): (attributes: string) => string | null {
  const byClass = new Map<string, string>();
  for (const sheet of styleSheets(html)) {
    for (const [, name = '', rules = ''] of sheet.matchAll(/\.([\w-]{1,80})\s{0,9}\{([^{}]*)\}/g)) {
      const format = formatIn(rules);
      if (format !== null) byClass.set(name, format);
    }
  }
  return attributes => {
    const own = formatIn(htmlAttribute(attributes, 'style') ?? '') ?? libreOfficeFormat(attributes);
    return own ?? byClass.get(htmlAttribute(attributes, 'class') ?? '') ?? null;
  };
}

function styleSheets(html: string): string[] {
  const found: string[] = [];
  const mark = /<(\/?)style\b/gi;
  let start = -1;
  for (let match = mark.exec(html); match; match = mark.exec(html)) {
    if (match[1] === '') start = match.index;
    else if (start >= 0) found.push(html.slice(start, match.index));
  }
  return found;
}

/** `mso-number-format:"\#\,\#\#0\0022社\0022"`: a backslash shields a character or names one by its number. */
function formatIn(rules: string): string | null {
  const match = /mso-number-format\s*:\s*(?:"((?:[^"\\]|\\[\s\S])*)"|'((?:[^'\\]|\\[\s\S])*)'|([^;]+))/i.exec(
    rules,
  );
  const written = match?.[1] ?? match?.[2] ?? match?.[3]?.trim();
  if (written === undefined) return null;
  const code = written.replace(/\\(?:([0-9a-f]{4})|([\s\S]))/gi, (_, hex, character) =>
    hex === undefined ? String(character) : String.fromCharCode(parseInt(hex, 16)),
  );
  return xmlSpreadsheetFormat(code);
}

/** `sdnum="1041;1041;0.0%"`: two languages, then the format. */
function libreOfficeFormat(attributes: string): string | null {
  const parts = htmlAttribute(attributes, 'sdnum')?.split(';') ?? [];
  const code = parts.slice(2).join(';');
  return code === '' ? null : xmlSpreadsheetFormat(code);
}
