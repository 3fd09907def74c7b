import { readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sweepParts } from '../../../electron/services/sweepParts.ts';
import { temporaryFolders } from '../../support/temporaryFolder.ts';

const folder = temporaryFolders();

test('作りかけのまま残った古い写しだけが消え、文書や今作っているものは残る', () => {
  const place = folder();
  const put = (name: string, isOld: boolean) => {
    writeFileSync(join(place, name), '');
    if (isOld) utimesSync(join(place, name), 0, 0);
  };
  put('山梨（救い出し）.bpd.part', true);
  put('山梨（救い出し）.bpd.part-wal', true);
  put('山梨.bpd.restore.part', true);
  put('埼玉.bpd.part', false);
  put('山梨.bpd', true);
  put('メモ.part', true);
  sweepParts(place);
  expect(readdirSync(place).sort()).toEqual(['埼玉.bpd.part', '山梨.bpd', 'メモ.part'].sort());
});
