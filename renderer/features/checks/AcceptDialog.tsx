import { type Reason, ReasonForm } from '../../ui/ReasonForm.tsx';
import type { FindingRow } from './checkLists.ts';

/** Asks why a finding may stand. */
export function AcceptDialog({
  row: { finding },
  initialName,
  onAnswer,
}: {
  row: FindingRow;
  initialName: string;
  onAnswer: (answer: Reason | null) => void;
}) {
  return (
    <ReasonForm
      title="指摘を確認済みにする理由"
      nameLabel="氏名"
      initialName={initialName}
      submitText="確認済みにする"
      onAnswer={onAnswer}
    >
      <p>{finding.message}</p>
      <p className="soft">印字か計算の値が変わると、もう一度「未確認」に戻ります。</p>
    </ReasonForm>
  );
}
