import { escapeText } from '../xmlText.ts';

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** A text inside an element, with Excel's escapes for what XML cannot hold. */
export function elementText(text: string): string {
  // A bare carriage return would be read back as a line feed.
  return escapeText(text.replace(/\r\n?/g, '\n').replace(/\p{Surrogate}/gu, '\ufffd'));
}

/** A text in an attribute. */
export function attributeText(text: string): string {
  return elementText(text).replace(/"/g, '&quot;').replace(/\n/g, '&#10;').replace(/\t/g, '&#9;');
}
