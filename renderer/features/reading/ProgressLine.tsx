import type { ReadProgress } from '../../../shared/reading/readProgress.ts';

const stageText: Readonly<Record<ReadProgress['stage'], string>> = {
  cells: 'ブックを読んでいます…',
  forms: '表の形を調べています…',
};

/** How far the reading has come, with the way out of it. */
export function ProgressLine({
  progress,
  onCancel,
}: {
  progress: ReadProgress | null;
  onCancel: () => void;
}) {
  const { stage, done } = progress ?? { stage: 'cells' as const, done: 0 };
  return (
    <main className="import-wait">
      <label className="import-progress">
        <span>{stageText[stage]}</span>
        <progress max={1} value={done} />
      </label>
      <button type="button" className="button" onClick={onCancel}>
        読むのをやめる
      </button>
    </main>
  );
}
