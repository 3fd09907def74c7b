import { runBpd } from './cli/runBpd.ts';

/** `bpd`: batch work on the same services as the window. */
process.exitCode = await runBpd(process.argv.slice(2), {
  out: text => process.stdout.write(text),
  err: text => process.stderr.write(text),
});
