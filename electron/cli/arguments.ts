import { parseArgs } from 'node:util';
import { type Period, periods } from '../../shared/domain/period.ts';
import { type CommandName, commandNames, commandUsage, generalUsage } from './usage.ts';

/** Wrong usage of the command line: a Japanese sentence, exit code 2. */
export class UsageError extends Error {}

/** A parsed command line. */
export interface Call {
  command: CommandName;
  /** The file named first; empty for `sample`. */
  file: string;
  json: boolean;
  period: Period;
  /** Whether a period was asked for; without one it is the whole year. */
  periodGiven: boolean;
  year: number | null;
  into: string | null;
  branch: string | null;
  indicator: string | null;
  field: string | null;
  value: string | null;
  reason: string | null;
  by: string | null;
  workbook: string | null;
  /** What a new workbook is to hold. */
  newWorkbook: string | null;
  out: string | null;
  kind: string | null;
  documentNo: string | null;
  confidentiality: string | null;
  meeting: string | null;
  date: string | null;
  /** Of a handout: 別添番号, title, basis-date note, what to print and how. */
  annex: string | null;
  title: string | null;
  basis: string | null;
  sections: string | null;
  orientation: string | null;
  marks: string | null;
  cover: string | null;
  charts: string | null;
  groupTitles: string | null;
  font: string | null;
  contents: string | null;
  fontSize: string | null;
  version: string | null;
  compare: string | null;
  /** Of a comparison: names of versions, or `now`; of carrying over: year and period, 2024/q2. */
  from: string | null;
  to: string | null;
  draft: string | null;
  overwriteFormulas: boolean;
  /** Of carrying over: what of it. */
  with: string | null;
  /** Of backups: lists them; goes back to the one with this number. */
  list: boolean;
  /** A file whose first line is the password of the copy; on the command line others could read it. */
  passwordFile: string | null;
  restore: string | null;
  emptyFigures: boolean;
  onlyMissing: boolean;
}

const text = { type: 'string' } as const;
/** Every option there is; the help names them all. */
export const options = {
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  period: text,
  year: text,
  into: text,
  branch: text,
  indicator: text,
  field: text,
  value: text,
  reason: text,
  by: text,
  workbook: text,
  new: text,
  out: text,
  kind: text,
  'document-no': text,
  confidentiality: text,
  meeting: text,
  date: text,
  annex: text,
  title: text,
  basis: text,
  sections: text,
  orientation: text,
  marks: text,
  cover: text,
  charts: text,
  'group-titles': text,
  font: text,
  contents: text,
  'font-size': text,
  version: text,
  compare: text,
  from: text,
  to: text,
  draft: text,
  'overwrite-formulas': { type: 'boolean' },
  list: { type: 'boolean' },
  'password-file': text,
  restore: text,
  with: text,
  'empty-figures': { type: 'boolean' },
  'only-missing': { type: 'boolean' },
} as const;

/** `bpd --help`, and what belongs to one command where its usage is wrong. */
export function usageText(): string {
  return `${generalUsage}\n\n${commandNames.map(commandUsage).join('\n')}\n`;
}

/** @returns null where help was asked for. @throws UsageError */
export function parseArguments(argv: readonly string[]): Call | null {
  const { values, positionals } = read(argv);
  const [name, file, ...rest] = positionals;
  if (values.help || name === undefined || name === 'help') return null;
  const command = commandNames.find(known => known === name);
  if (command === undefined) throw new UsageError(`「${name}」というコマンドはありません。${seeHelp}`);
  const wrong = (what: string) => new UsageError(`${what}\n使い方:\n${commandUsage(command)}`);
  if (rest.length > 0) throw wrong(`余分な指定「${rest.join(' ')}」があります。`);
  if (command !== 'sample' && file === undefined) throw wrong('ファイルを指定してください。');

  const period = periods.find(known => known === (values.period ?? 'annual'));
  if (period === undefined)
    throw wrong(`期間「${values.period}」は annual、h1・h2、q1～q4、m04～m03 のどれかで指定してください。`);
  const year = values.year === undefined ? null : Number(values.year);
  if (year !== null && !(Number.isInteger(year) && year >= 1900 && year <= 2200)) {
    throw wrong(`年度「${values.year}」は西暦4桁で指定してください（令和6年度は 2024）。`);
  }
  for (const needed of NEEDED[command] ?? []) {
    if (values[needed] === undefined) throw wrong(`--${needed} を指定してください。`);
  }
  if (command === 'backup' && values.out === undefined && !values.list && values.restore === undefined) {
    throw wrong('--out、--list、--restore のどれかを指定してください。');
  }
  return {
    command,
    file: file ?? '',
    json: values.json ?? false,
    period,
    periodGiven: values.period !== undefined,
    year,
    into: values.into ?? null,
    branch: values.branch ?? null,
    indicator: values.indicator ?? null,
    field: values.field ?? null,
    value: values.value ?? null,
    reason: values.reason ?? null,
    by: values.by ?? null,
    workbook: values.workbook ?? null,
    newWorkbook: values.new ?? null,
    out: values.out ?? null,
    kind: values.kind ?? null,
    documentNo: values['document-no'] ?? null,
    confidentiality: values.confidentiality ?? null,
    meeting: values.meeting ?? null,
    date: values.date ?? null,
    annex: values.annex ?? null,
    title: values.title ?? null,
    basis: values.basis ?? null,
    sections: values.sections ?? null,
    orientation: values.orientation ?? null,
    marks: values.marks ?? null,
    cover: values.cover ?? null,
    charts: values.charts ?? null,
    groupTitles: values['group-titles'] ?? null,
    font: values.font ?? null,
    contents: values.contents ?? null,
    fontSize: values['font-size'] ?? null,
    version: values.version ?? null,
    compare: values.compare ?? null,
    from: values.from ?? null,
    to: values.to ?? null,
    draft: values.draft ?? null,
    overwriteFormulas: values['overwrite-formulas'] ?? false,
    passwordFile: values['password-file'] ?? null,
    list: values.list ?? false,
    restore: values.restore ?? null,
    with: values.with ?? null,
    emptyFigures: values['empty-figures'] ?? false,
    onlyMissing: values['only-missing'] ?? false,
  };
}

const NEEDED: Partial<Record<CommandName, readonly (keyof typeof options)[]>> = {
  import: ['into'],
  set: ['indicator', 'field', 'value'],
  compare: ['from', 'to'],
  carry: ['from', 'to'],
  export: ['out'],
  handout: ['kind', 'out'],
  rescue: ['out'],
  sample: ['out'],
};

const seeHelp = `\nコマンド: ${commandNames.join(' ')}\n使い方は bpd --help で表示します。`;

/** `--value -1.5` is a negative figure, not an option: a value is taken as it stands. */
function joinValues(argv: readonly string[]): string[] {
  const joined: string[] = [];
  for (let index = 0; index < argv.length; index += 1) {
    const [argument = '', next] = [argv[index], argv[index + 1]];
    const takesValue = Object.entries(options).some(
      ([name, { type }]) => type === 'string' && argument === `--${name}`,
    );
    if (takesValue && next?.startsWith('-') && !next.startsWith('--')) {
      joined.push(`${argument}=${next}`);
      index += 1;
    } else {
      joined.push(argument);
    }
  }
  return joined;
}

function read(argv: readonly string[]) {
  try {
    return parseArgs({ args: joinValues(argv), options, allowPositionals: true, strict: true });
  } catch (error) {
    const option = /'(-[^']+)'/.exec((error as Error).message)?.[1];
    throw new UsageError(`オプション ${option ?? ''} の指定が正しくありません。${seeHelp}`);
  }
}
