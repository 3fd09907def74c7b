import type { ScaleMark } from '../../../shared/domain/judgementScale.ts';
import { markKeys } from '../../../shared/domain/markKeys.ts';
import { passageKindName } from '../../../shared/domain/outlineRecords.ts';
import type { GridColumn } from '../../grid/gridTypes.ts';
import { linksText, type PassageRow } from './passageRows.ts';

/** The columns of the sentences; text and mark are what a person may change. */
export function passageColumns(marks: readonly ScaleMark[]): GridColumn<PassageRow>[] {
  const glyphs = marks.map(({ glyph }) => glyph);
  const keys = markKeys({ marks });
  return [
    {
      id: 'section',
      header: '見出し',
      width: 160,
      minWidth: 120,
      multiline: true,
      sortable: false,
      cellClass: () => 'passage-heading',
      text: row => row.heading,
    },
    {
      id: 'kind',
      header: '種類',
      width: 92,
      multiline: true,
      sortable: false,
      text: row => passageKindName[row.passage.kind],
    },
    {
      id: 'text',
      header: '本文',
      width: 420,
      minWidth: 260,
      flex: 1,
      multiline: true,
      sortable: false,
      editable: true,
      text: row => row.passage.text,
    },
    {
      id: 'links',
      header: '数値の照合',
      width: 110,
      align: 'center',
      sortable: false,
      cellClass: row => (row.links.some(({ agrees }) => agrees === false) ? 'calc-error' : ''),
      signs: row => (row.links.length > 0 ? ['computed'] : []),
      text: row => linksText(row.links),
    },
    {
      id: 'mark',
      header: '評価',
      width: 76,
      align: 'center',
      sortable: false,
      editable: true,
      choices: glyphs,
      choiceKeys: () => keys,
      text: row => row.passage.mark ?? '',
    },
    {
      id: 'asOf',
      header: '時点',
      width: 110,
      multiline: true,
      sortable: false,
      text: row => row.passage.asOfText ?? '',
    },
  ];
}
