import { breakDisk } from './disk/brokenDisk.ts';
import { type KilledAction, type KilledActionName, killedActions } from './killedActions.ts';

/** Runs one action in a folder until it is killed. Arguments: the action, the folder. */
const [, , name = '', folder = ''] = process.argv;
const action: KilledAction = killedActions[name as KilledActionName];
await action.run(folder);
breakDisk(null); // says how many operations there were
process.stdout.write(`operations ${process.env.DISK_COUNT ?? ''}\n`);
