/**
 * The thread strangers' files are read in, watched: where reading has left anything on a built-in prototype, the
 * thread dies, which the fuzz counts.
 */
import { parentPort, workerData } from 'node:worker_threads';

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
const post = parentPort.postMessage.bind(parentPort);
parentPort.postMessage = (...message) => {
  if (shape() !== before) throw new Error('a prototype was changed');
  post(...message);
};
// The control: with this name the thread harms itself, and the watch has to see it.
if (workerData.fileName === '汚れた.csv')
  parentPort.on('message', () => Reflect.set(RegExp.prototype, 'polluted', 1));
await import(new URL('../../build/out/parseWorker.js', import.meta.url).href);
