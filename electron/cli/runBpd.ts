import { failure } from '../../shared/errors/result.ts';
import { errorText } from '../../shared/messages/errorText.ts';
import { parseArguments, UsageError, usageText } from './arguments.ts';
import { commands } from './commands.ts';

/** Where a command's answer and its troubles go. */
export interface Outputs {
  out: (text: string) => void;
  err: (text: string) => void;
}

/** One command of `bpd`; answers its exit code: 1 for troubles, 2 for wrong usage. */
export async function runBpd(argv: readonly string[], { out, err }: Outputs): Promise<number> {
  try {
    const call = parseArguments(argv);
    if (call === null) {
      out(usageText());
      return 0;
    }
    const outcome = await commands[call.command](call);
    out(call.json ? `${JSON.stringify(outcome.json, null, 2)}\n` : `${outcome.text}\n`);
    return outcome.failed ? 1 : 0;
  } catch (error) {
    if (error instanceof UsageError) {
      err(`${error.message}\n`);
      return 2;
    }
    const result = failure(error);
    if (!result.ok) err(`${errorText(result.error)}\n`);
    if (process.env.BPD_DEBUG) console.error(error);
    return 1;
  }
}
