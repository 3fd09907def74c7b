import type { DefinedNames } from './formulaReferences.ts';
import { type Splice, splice, walkXml, type XmlElement } from './xmlWalk.ts';

/** What stands before `calcPr` in a workbook part; the schema fixes the order. */
const BEFORE_CALC = ['sheets', 'functionGroups', 'externalReferences', 'definedNames'];

/** Tells Excel to work everything out anew when it opens the workbook. Unchanged where it is told already. */
export function requestRecalculation(workbookXml: string): string {
  const pieces: Splice[] = [];
  let insertAt = 0;
  let prefix = '';
  let found = false;
  walkXml(workbookXml, {
    open: element => {
      if (element.name === 'calcPr' && element.parent?.name === 'workbook') {
        found = true;
        pieces.push(...fullCalcOnLoad(workbookXml, element));
      }
    },
    close: ({ name, parent, prefix: ownPrefix }, { end }) => {
      if (parent?.name === 'workbook' && BEFORE_CALC.includes(name)) {
        insertAt = end;
        prefix = ownPrefix;
      }
    },
  });
  if (!found) pieces.push({ from: insertAt, to: insertAt, text: `<${prefix}calcPr fullCalcOnLoad="1"/>` });
  return splice(workbookXml, pieces);
}

function fullCalcOnLoad(xml: string, calcPr: XmlElement): Splice[] {
  const value = calcPr.attributes.fullCalcOnLoad;
  if (value === '1' || value === 'true') return [];
  const open = xml.slice(calcPr.start, calcPr.openEnd);
  const present = /\sfullCalcOnLoad\s*=\s*(?:"[^"]*"|'[^']*')/.exec(open);
  const from = present ? calcPr.start + present.index : calcPr.start + open.search(/\s*\/?>$/);
  return [{ from, to: from + (present?.[0].length ?? 0), text: ' fullCalcOnLoad="1"' }];
}

/** The workbook's defined names in lower case; a name can mean different things on different sheets. */
export function definedNames(workbookXml: string): DefinedNames {
  const names = new Map<string, string[]>();
  let current: string[] | null = null;
  let text = '';
  walkXml(workbookXml, {
    open: ({ name, attributes }) => {
      if (name !== 'definedName' || attributes.name === undefined) return;
      const key = attributes.name.toLowerCase();
      current = names.get(key) ?? [];
      names.set(key, current);
      text = '';
    },
    text: (piece, { name }) => {
      if (name === 'definedName') text += piece;
    },
    close: ({ name }) => {
      if (name !== 'definedName') return;
      current?.push(text);
      current = null;
    },
  });
  return names;
}
