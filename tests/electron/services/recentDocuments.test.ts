import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDocumentFolder } from '../../../electron/services/documentFolder.ts';
import { openRecentDocuments } from '../../../electron/services/recentDocuments.ts';
import { temporaryFolders } from '../../support/temporaryFolder.ts';

const folder = temporaryFolders();

test('ほかの場所で開いた文書は、起動し直しても一覧に出る。外したUSBメモリの文書は、戻せばまた出る', () => {
  const [own, stick, settings] = [folder(), folder(), join(folder(), 'settings')];
  const path = join(stick, '埼玉.bpd');
  const start = () => openDocumentFolder(own, openRecentDocuments(settings));
  writeFileSync(path, '');
  start().remember(path);
  start().remember(join(own, '長野.bpd')); // is listed anyway
  expect(
    start()
      .list()
      .map(({ name }) => name),
  ).toEqual(['埼玉']);
  rmSync(path);
  expect(start().list()).toEqual([]);
  writeFileSync(path, '');
  expect(start().list()).toHaveLength(1);
});

test('新しい順に20件まで覚え、読めない一覧は空として始める', () => {
  const settings = folder();
  const recent = openRecentDocuments(settings);
  for (let number = 1; number <= 25; number += 1) recent.add(`/文書${number}.bpd`);
  recent.add('/文書10.bpd');
  expect(openRecentDocuments(settings).paths()).toHaveLength(20);
  expect(openRecentDocuments(settings).paths().slice(0, 2)).toEqual(['/文書10.bpd', '/文書25.bpd']);
  writeFileSync(join(settings, '最近使った文書.json'), '{"半分');
  expect(openRecentDocuments(settings).paths()).toEqual([]);
});
