import { failure } from '../shared/errors/result.ts';
import { errorText } from '../shared/messages/errorText.ts';
import { parseArguments, UsageError, usageText } from './cli/arguments.ts';
import { commands } from './cli/commands.ts';

/** `bpd`: batch work on the same services as the window. Exit code 1 for troubles, 2 for wrong usage. */
async function main(argv: readonly string[]): Promise<number> {
  try {
    const call = parseArguments(argv);
    if (call === null) {
      process.stdout.write(usageText());
      return 0;
    }
    const outcome = await commands[call.command](call);
    process.stdout.write(call.json ? `${JSON.stringify(outcome.json, null, 2)}\n` : `${outcome.text}\n`);
    return outcome.failed ? 1 : 0;
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\n`);
      return 2;
    }
    const result = failure(error);
    if (!result.ok) process.stderr.write(`${errorText(result.error)}\n`);
    if (process.env.BPD_DEBUG) console.error(error);
    return 1;
  }
}

process.exitCode = await main(process.argv.slice(2));
