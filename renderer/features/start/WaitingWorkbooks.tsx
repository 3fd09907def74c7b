import type { FileHandle } from '../../../shared/ipc/contract.ts';

/** Workbooks dropped before a document is open: says what is needed for them to be taken in. */
export function WaitingWorkbooks({
  workbooks,
  onCancel,
}: {
  workbooks: readonly FileHandle[];
  onCancel: () => void;
}) {
  const [first, ...others] = workbooks;
  const which = `「${first?.name ?? ''}」${others.length > 0 ? `ほか ${others.length} 件` : ''}`;
  return (
    <div className="start-card start-waiting" role="status">
      <p>
        <strong>{which}を取り込みます。</strong>
        取り込む先の文書を開くか、新しく作ってください。続けて読み取りの下見に進みます。
      </p>
      <button type="button" className="button" onClick={onCancel}>
        取り込みをやめる
      </button>
    </div>
  );
}
