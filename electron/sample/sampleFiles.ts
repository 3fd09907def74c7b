import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseSampleBranch, type SampleBranch } from './sampleBranch.ts';

const files = ['./yamanashi-r6.json', './saitama-r6q3.json'];

/** The branches of the sample document: 山梨 令和6年度 and 埼玉 令和6年度第3四半期. */
export function readSampleBranches(): Promise<SampleBranch[]> {
  return Promise.all(
    files.map(async file =>
      parseSampleBranch(await readFile(fileURLToPath(new URL(file, import.meta.url)), 'utf8')),
    ),
  );
}
