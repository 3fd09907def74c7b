/**
 * A fault as it may be written down and passed on: what kind, with which code, and where in the program. Messages are
 * left out but for the few that name nothing outside the program: others carry file names, typed texts or the name of
 * the person in a path. So does the address before a file's name in a stack.
 */
export function faultText(error: unknown): string {
  const parts: string[] = [];
  for (let next: unknown = error; next !== undefined && parts.length < DEEPEST; next = causeOf(next)) {
    parts.push(oneFault(next));
  }
  return parts.join('\n  caused by ');
}

const DEEPEST = 5;
const MOST_FRAMES = 20;

/** The engine's own messages, which speak of names in the program's text. */
const plainMessages = [
  /^Cannot (?:read|set) properties of (?:undefined|null)(?: \((?:reading|setting) '[\w$]{1,40}'\))?$/,
  /^[\w$.]{1,80} is not (?:a function|a constructor|defined|iterable)$/,
  /^Maximum call stack size exceeded$/,
  /^Invalid (?:array|string) length$/,
  /^Minified React error #\d{1,4};/,
];

/** `    at run (file:///C:/Users/…/main.js:12:3)`: the function and the file's name, its folder not. */
const frame =
  /^ *at (?:(?:async )?([\w$.<># :[\]]{1,100}) \()?(?:async )?(?:.*[\\/])?(node:[\w/]{1,60}|[\w.-]{1,80}\.(?:[cm]?js|tsx?))(?:\?[^:]*)?:(\d+):(\d+)\)?$/;

function oneFault(error: unknown): string {
  if (!(error instanceof Error)) return `a thrown ${error === null ? 'null' : typeof error}`;
  const code = codeOf(error);
  const message = error.message === '' ? '' : `: ${plainMessage(error.message)}`;
  const head = `${word(error.name) ?? 'Error'}${code === null ? '' : ` [${code}]`}${message}`;
  return [head, ...framesOf(error)].join('\n');
}

function plainMessage(message: string): string {
  const plain = plainMessages.map(shape => shape.exec(message)?.[0]).find(found => found !== undefined);
  return plain ?? '(message left out)';
}

function framesOf({ stack = '', message }: Error): string[] {
  // a message of several lines could pass for frames
  const at = message === '' ? -1 : stack.indexOf(message);
  const lines = stack.slice(at < 0 ? 0 : at + message.length).split('\n');
  return lines.slice(0, MOST_FRAMES).flatMap(line => {
    const [, name, file, row, column] = frame.exec(line) ?? [];
    if (file === undefined) return [];
    return [`    at ${name === undefined ? '' : `${name} `}(${file}:${row}:${column})`];
  });
}

function codeOf(error: Error): string | null {
  return 'code' in error ? word(error.code) : null;
}

/** A code or a class of the program, of Node or of SQLite; no text that somebody typed. */
function word(value: unknown): string | null {
  return typeof value === 'string' && /^[A-Za-z][A-Za-z0-9_]{0,50}$/.test(value) ? value : null;
}

function causeOf(error: unknown): unknown {
  return error instanceof Error ? error.cause : undefined;
}
