import { basename } from 'node:path';
import { readForms } from '../../electron/excel/readWorkbook.ts';
import { readChosenFile } from '../../electron/services/fileShelf.ts';
import { AppError } from '../../shared/errors/appError.ts';
import { errorText } from '../../shared/messages/errorText.ts';
import { peakMemory } from './peakMemory.ts';

/** Reads one file and prints the sentence a person would see, the seconds, and the megabytes above an idle program. */
const [path = ''] = process.argv.slice(2);
const idle = peakMemory();
const started = performance.now();

async function sentence(): Promise<string> {
  try {
    const { indicators } = await readForms(await readChosenFile(path), basename(path));
    return `read: ${indicators.length} indicators`;
  } catch (error) {
    if (error instanceof AppError) return errorText(error);
    throw error;
  }
}

const said = await sentence();
const seconds = ((performance.now() - started) / 1000).toFixed(2);
const megabytes = Math.round(peakMemory() - idle);
process.stdout.write(`${said}\t${seconds}\t${megabytes}\n`);
