import { type NodeId, nodeId } from '../calc/node.ts';
import { keyOfPut } from './applyCommand.ts';
import { type Command, puts } from './command.ts';

/** The records a command changes, as nodes of the calculation. */
export function changedNodes(command: Command): NodeId[] {
  return puts(command).map(step => nodeId({ kind: step.record, key: keyOfPut(step) }));
}
