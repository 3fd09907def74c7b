import { useCallback } from 'react';
import { call } from '../../api/api.ts';
import { saveFile } from '../../api/files.ts';
import { troubleText } from '../../plan/planStore.ts';

/** Writes today's figures into a copy of an imported workbook and lets the person save it. */
export function useWriteBack(tell: (message: { kind: 'trouble' | 'notice'; text: string }) => void) {
  return useCallback(
    async (sourceId: number) => {
      const exported = await call('workbook:export', { sourceId });
      if (!exported.ok) return tell({ kind: 'trouble', text: troubleText(exported) });
      const saved = await saveFile(exported.value.file);
      if (!saved.ok) return tell({ kind: 'trouble', text: troubleText(saved) });
      if (saved.value === null) return;
      const { written, notes } = exported.value;
      const cells =
        written.length === 0
          ? '取り込んだときから変わったセルはありません。'
          : `書き込んだセル（${written.length}）：${written.join('、')}`;
      tell({ kind: 'notice', text: [`「${saved.value}」に書き出しました。${cells}`, ...notes].join('\n') });
    },
    [tell],
  );
}
