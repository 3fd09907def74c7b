import { randomUUID } from 'node:crypto';
import { systemClock } from '../../electron/services/clock.ts';
import { editFields } from '../../electron/services/editFields.ts';
import { openDocument } from '../../electron/services/openDocument.ts';

/** Types one result after the other into a document and says each number once it is saved, until it is killed. */
const session = openDocument(process.argv[2] ?? '', systemClock);
for (let number = 1; ; number += 1) {
  const input = {
    indicatorId: 1,
    year: 2024,
    period: 'annual',
    field: 'actual',
    text: `${number}位`,
  } as const;
  editFields(session, { id: randomUUID(), label: '結果の変更', inputs: [input] });
  process.stdout.write(`${number}\n`);
}
