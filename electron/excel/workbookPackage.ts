import { refuse } from './refusal.ts';
import { decodeXml, refuseDoctype, type XmlText } from './xmlText.ts';
import { localAttribute, walkXml, type XmlElement } from './xmlWalk.ts';
import { inflateEntry, openZip, type ZipArchive, type ZipEntry } from './zipArchive.ts';

/** A workbook's parts and how they hang together: its sheets by name, its strings, its styles. */
export interface WorkbookPackage {
  archive: ZipArchive;
  workbookPart: string;
  sheets: SheetPart[];
  sharedStringsPart: string | null;
  stylesPart: string | null;
  date1904: boolean;
}

export interface SheetPart {
  name: string;
  hidden: boolean;
  /** Null for sheets without cells (chart sheets) and for sheets whose part is not there. */
  part: string | null;
}

interface Relationship {
  id: string;
  type: string;
  target: string;
}

const MAIN_PART = /\/officeDocument$/;
const WORKSHEET = /\/worksheet$/;

/** Opens an .xlsx or .xlsm; other zip files (Word, ODF, plain archives) are refused. */
export function openPackage(bytes: Uint8Array): WorkbookPackage {
  const archive = openZip(bytes);
  if (!findEntry(archive, '[Content_Types].xml')) refuse('notAWorkbook', 'a zip, but not an Office file');
  const workbookPart = relationshipsOf(archive, '').find(r => MAIN_PART.test(r.type))?.target;
  if (workbookPart === undefined || !findEntry(archive, workbookPart)) {
    return refuse('notAWorkbook', 'no main part');
  }
  if (workbookPart.endsWith('.bin')) refuse('workbookUnsafe', 'binary workbook (.xlsb)');
  const relationships = relationshipsOf(archive, workbookPart);
  const partOf = (type: RegExp) => {
    const target = relationships.find(r => type.test(r.type))?.target;
    return target !== undefined && findEntry(archive, target) ? target : null;
  };
  return {
    archive,
    workbookPart,
    ...readWorkbookPart(archive, workbookPart, relationships),
    sharedStringsPart: partOf(/\/sharedStrings$/),
    stylesPart: partOf(/\/styles$/),
  };
}

function readWorkbookPart(archive: ZipArchive, part: string, relationships: readonly Relationship[]) {
  const sheets: SheetPart[] = [];
  let date1904 = false;
  let root: string | null = null;
  walkXml(readPart(archive, part).text, {
    open: element => {
      root ??= element.name;
      if (element.name === 'workbookPr') date1904 = isTrue(element.attributes.date1904);
      if (element.name === 'sheet' && element.parent?.name === 'sheets')
        sheets.push(sheetPart(archive, element, relationships));
    },
  });
  if (root !== 'workbook') refuse('notAWorkbook', `main part is a ${root}`);
  if (sheets.length === 0) refuse('workbookDamaged', 'no sheets');
  return { sheets, date1904 };
}

function sheetPart(
  archive: ZipArchive,
  element: XmlElement,
  relationships: readonly Relationship[],
): SheetPart {
  const id = localAttribute(element, 'id');
  const relationship = relationships.find(r => r.id === id);
  const name = element.attributes.name ?? '';
  const hidden = /^(hidden|veryHidden)$/.test(element.attributes.state ?? '');
  if (!relationship) return refuse('workbookDamaged', `no relationship for sheet ${name}`);
  if (!WORKSHEET.test(relationship.type)) return { name, hidden, part: null };
  if (!findEntry(archive, relationship.target)) refuse('workbookDamaged', `no part for sheet ${name}`);
  return { name, hidden, part: relationship.target };
}

/** The relationships of a part ("" is the package itself), their targets as part names. */
export function relationshipsOf(archive: ZipArchive, part: string): Relationship[] {
  const slash = part.lastIndexOf('/') + 1;
  const rels = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
  if (!findEntry(archive, rels)) return [];
  const found: Relationship[] = [];
  walkXml(readPart(archive, rels).text, {
    open: ({ name, attributes }) => {
      const { Id: id, Type: type, Target: target, TargetMode: mode } = attributes;
      if (name !== 'Relationship' || mode === 'External') return;
      if (id === undefined || type === undefined || target === undefined) return;
      found.push({ id, type, target: resolveTarget(target, part) });
    },
  });
  return found;
}

function resolveTarget(target: string, source: string): string {
  try {
    return decodeURIComponent(new URL(target, `http://package/${source}`).pathname).slice(1);
  } catch {
    return target;
  }
}

/** A part by its name; like Office, without regard to upper and lower case. */
export function findEntry(archive: ZipArchive, name: string): ZipEntry | undefined {
  const key = name.toLowerCase();
  return (
    archive.entries.find(e => e.name === name) ?? archive.entries.find(e => e.name.toLowerCase() === key)
  );
}

/** The text of a part that must be there. */
export function readPart(archive: ZipArchive, name: string): XmlText {
  const entry = findEntry(archive, name) ?? refuse('workbookDamaged', `no part ${name}`);
  const bytes = inflateEntry(archive, entry);
  refuseDoctype(bytes, name);
  return decodeXml(bytes, name);
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
