import { spawn } from 'node:child_process';

/**
 * Runs a command in this program's place: its output, its exit code, and the signals meant for it, so that
 * ending the parent never leaves a child behind that holds a document.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function runToEnd(command, args, options = {}) {
  const child = spawn(command, [...args], { ...options, stdio: 'inherit' });
  child.once('error', error => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  });
  child.once('exit', code => process.exit(code ?? 1));
  process.on('SIGINT', () => undefined); // the terminal sends Ctrl+C to the child itself
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  // npm starts us below a shell that passes no signal on: whoever ends npm leaves us without a parent.
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) child.kill('SIGTERM');
  }, 500).unref();
}
