/** The formats of Excel 2003's XML that have a name, as a Japanese Excel shows them. */
const NAMED: Readonly<Record<string, string | null>> = {
  General: null,
  'General Number': null,
  'General Date': 'yyyy/m/d h:mm',
  'Long Date': 'yyyy"年"m"月"d"日"',
  'Medium Date': 'd-mmm-yy',
  'Short Date': 'yyyy/m/d',
  'Long Time': 'h:mm:ss',
  'Medium Time': 'h:mm AM/PM',
  'Short Time': 'h:mm',
  Currency: '"¥"#,##0;[Red]"¥"-#,##0',
  'Euro Currency': '[$€-2]#,##0.00;[Red]-[$€-2]#,##0.00',
  Fixed: '0.00',
  Standard: '#,##0.00',
  Percent: '0.00%',
  Scientific: '0.00E+00',
  'Yes/No': '"Yes";"Yes";"No"',
  'True/False': '"True";"True";"False"',
  'On/Off': '"On";"On";"Off"',
};

/** The number format code of a style; null for General. */
export function xmlSpreadsheetFormat(name: string): string | null {
  if (name === '') return null;
  const known = NAMED[name];
  return known === undefined ? name : known;
}
