import type { PartTexts } from './partTexts.ts';
import { findEntry, relationshipsOf, type WorkbookPackage } from './workbookPackage.ts';
import { type Splice, splice, walkXml, type XmlElement } from './xmlWalk.ts';

/** Cells whose formulas are gone, as addresses by sheet name. */
export type GoneFormulas = ReadonlyMap<string, readonly string[]>;

/**
 * Takes cells out of the list of formulas in the order of their calculation: Excel calls a workbook damaged where the
 * list names a cell without one. A list that would be empty is no longer referred to.
 */
export function dropFromCalcChain(source: WorkbookPackage, gone: GoneFormulas, parts: PartTexts): void {
  const chain = relationshipsOf(source.archive, source.workbookPart).find(r => /\/calcChain$/.test(r.type));
  if (!chain || ![...gone.values()].some(addresses => addresses.length > 0)) return;
  const ids = sheetIds(parts.text(source.workbookPart));
  const keys = new Set(
    [...gone].flatMap(([sheet, addresses]) => addresses.map(address => `${ids.get(sheet)}/${address}`)),
  );
  const { xml, isEmpty } = withoutCells(parts.text(chain.target), keys);
  if (!isEmpty) {
    parts.change(chain.target, () => xml);
    return;
  }
  const slash = source.workbookPart.lastIndexOf('/') + 1;
  const rels = `${source.workbookPart.slice(0, slash)}_rels/${source.workbookPart.slice(slash)}.rels`;
  const isChain = ({ attributes }: XmlElement) => attributes.Id === chain.id;
  parts.change(rels, text => withoutElement(text, 'Relationship', isChain));
  const name = `/${findEntry(source.archive, chain.target)?.name ?? chain.target}`;
  parts.change('[Content_Types].xml', text =>
    withoutElement(
      text,
      'Override',
      ({ attributes }) => attributes.PartName?.toLowerCase() === name.toLowerCase(),
    ),
  );
}

/** An entry without a sheet is of the sheet of the one before. */
function withoutCells(xml: string, gone: ReadonlySet<string>): { xml: string; isEmpty: boolean } {
  const pieces: Splice[] = [];
  let sheet = '';
  /** The sheet that a removed entry would have told the next one. */
  let untold: string | null = null;
  let kept = 0;
  let dropping: XmlElement | null = null;
  walkXml(xml, {
    open: element => {
      const { name, attributes, start, prefix } = element;
      if (name !== 'c') return;
      if (attributes.i !== undefined) {
        sheet = attributes.i;
        untold = null;
      }
      if (gone.has(`${sheet}/${attributes.r}`)) {
        dropping = element;
        if (attributes.i !== undefined) untold = sheet;
        return;
      }
      kept += 1;
      if (untold === null) return;
      const at = start + 1 + prefix.length + name.length;
      pieces.push({ from: at, to: at, text: ` i="${untold}"` });
      untold = null;
    },
    close: (element, { end }) => {
      if (element !== dropping) return;
      pieces.push({ from: element.start, to: end, text: '' });
      dropping = null;
    },
  });
  return { xml: splice(xml, pieces), isEmpty: kept === 0 };
}

function withoutElement(xml: string, name: string, isGone: (element: XmlElement) => boolean): string {
  const pieces: Splice[] = [];
  walkXml(xml, {
    close: (element, { end }) => {
      if (element.name === name && isGone(element)) pieces.push({ from: element.start, to: end, text: '' });
    },
  });
  return splice(xml, pieces);
}

/** The ids that the chain calls sheets by. */
function sheetIds(workbookXml: string): Map<string, string> {
  const ids = new Map<string, string>();
  walkXml(workbookXml, {
    open: ({ name, attributes, parent }) => {
      if (name === 'sheet' && parent?.name === 'sheets')
        ids.set(attributes.name ?? '', attributes.sheetId ?? '');
    },
  });
  return ids;
}
