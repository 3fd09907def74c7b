import { writeSync } from 'node:fs';
import { systemClock } from '../../electron/services/clock.ts';
import { openDocument } from '../../electron/services/openDocument.ts';

/** Opens a document and holds it until it is killed. Argument: the document. */
const session = openDocument(process.argv[2] ?? '', systemClock);
writeSync(1, 'held\n');
setInterval(() => session.undoState(), 60_000);
