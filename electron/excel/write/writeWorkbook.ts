import type { NewSheet, NewWorkbook } from '../../../shared/export/newWorkbook.ts';
import { sheetNames } from '../../../shared/export/sheetNames.ts';
import { sharedTexts } from './sharedTexts.ts';
import { printNames, sheetPart } from './sheetPart.ts';
import { usedStyles } from './stylesPart.ts';
import { attributeText, elementText, MAIN, PACKAGE, RELATIONS, XML_HEAD } from './xmlWords.ts';
import { type ZipPart, zipParts } from './zipParts.ts';

/** A workbook as an .xlsx file. The same workbook makes the same bytes. */
export function writeWorkbook({ sheets, properties }: NewWorkbook): Buffer {
  const texts = sharedTexts();
  const styles = usedStyles();
  const names = sheetNames(sheets.map(({ name }) => name));
  const parts = sheets.map((sheet, at) => ({
    name: `xl/worksheets/sheet${at + 1}.xml`,
    text: sheetPart(sheet, at === 0, texts, styles),
  }));
  return zipParts([
    { name: '[Content_Types].xml', text: contentTypes(sheets.length) },
    { name: '_rels/.rels', text: packageRelations() },
    { name: 'docProps/core.xml', text: coreProperties(properties) },
    { name: 'xl/workbook.xml', text: workbookPart(sheets, names) },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: relations([
        ...sheets.map((_, at): [string, string] => ['worksheet', `worksheets/sheet${at + 1}.xml`]),
        ['styles', 'styles.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
      ]),
    },
    ...parts,
    { name: 'xl/styles.xml', text: styles.xml() },
    { name: 'xl/sharedStrings.xml', text: texts.xml() },
  ] satisfies ZipPart[]);
}

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function contentTypes(count: number): string {
  const part = (name: string, type: string) =>
    `<Override PartName="${name}" ContentType="${SPREADSHEET}.${type}+xml"/>`;
  return [
    `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    part('/xl/workbook.xml', 'sheet.main'),
    ...Array.from({ length: count }, (_, at) => part(`/xl/worksheets/sheet${at + 1}.xml`, 'worksheet')),
    part('/xl/styles.xml', 'styles'),
    part('/xl/sharedStrings.xml', 'sharedStrings'),
    `<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>`,
    '</Types>',
  ].join('');
}

function packageRelations(): string {
  const properties = `<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`;
  return relations([['officeDocument', 'xl/workbook.xml']]).replace(
    '</Relationships>',
    `${properties}</Relationships>`,
  );
}

/** No date and no author: the same workbook makes the same bytes, and nobody's name leaves with it. */
function coreProperties({ title, keywords } = { title: '', keywords: '' }): string {
  return [
    `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">`,
    `<dc:title>${elementText(title)}</dc:title><cp:keywords>${elementText(keywords)}</cp:keywords>`,
    '</cp:coreProperties>',
  ].join('');
}

function relations(targets: readonly [type: string, target: string][]): string {
  const all = targets.map(
    ([type, target], at) =>
      `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}

function workbookPart(sheets: readonly NewSheet[], names: readonly string[]): string {
  const tabs = names.map(
    (name, at) => `<sheet name="${attributeText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  return [
    `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><bookViews><workbookView/></bookViews>`,
    `<sheets>${tabs.join('')}</sheets><definedNames>${definedNames(sheets, names).join('')}</definedNames>`,
    // Excel reckons everything anew, so that what a person sees is what its own formulas give.
    '<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>',
  ].join('');
}

/** In the order Excel keeps them: by name, then by sheet. */
function definedNames(sheets: readonly NewSheet[], names: readonly string[]): string[] {
  const named = (kind: string, at: number, ranges: string) => {
    const sheet = `'${(names[at] ?? '').replaceAll("'", "''")}'!`;
    const text = ranges
      .split(',')
      .map(range => `${sheet}${range}`)
      .join(',');
    return `<definedName name="_xlnm.${kind}" localSheetId="${at}">${elementText(text)}</definedName>`;
  };
  const all = sheets.map(printNames);
  return [
    ...all.map(({ area }, at) => named('Print_Area', at, area)),
    ...all.flatMap(({ titles }, at) => (titles === null ? [] : [named('Print_Titles', at, titles)])),
  ];
}
