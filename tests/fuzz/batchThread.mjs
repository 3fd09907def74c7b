import { parentPort } from 'node:worker_threads';
import { freezePrototypes } from '../../electron/excel/freezePrototypes.ts';
import { parseWorkbook } from '../../electron/excel/parseWorkbook.ts';
import { readWorkbook } from '../../shared/reading/readWorkbook.ts';

/** Reads one file after the other with the same code as the program's thread, and looks at its prototypes each time. */
const builtIns = [
  Object,
  Array,
  Function,
  String,
  Number,
  Boolean,
  Symbol,
  Date,
  Map,
  Set,
  Promise,
  RegExp,
  Error,
];
const shape = () => builtIns.map(one => Reflect.ownKeys(one.prototype).map(String).join()).join('\n');
const before = shape();
const noCorrections = { columns: [], rows: [], headers: [], cells: [], blocks: [], terms: [] };

freezePrototypes();
parentPort?.on('message', ({ bytes, name }) => {
  let answer = { code: null, told: '' };
  try {
    readWorkbook(parseWorkbook(bytes, name), noCorrections);
  } catch (error) {
    answer = { code: error.code ?? 'unexpected', told: `${error} ${error.stack}` };
  }
  if (shape() !== before) answer = { code: 'unexpected', told: 'a prototype was changed' };
  parentPort.postMessage(answer);
});
