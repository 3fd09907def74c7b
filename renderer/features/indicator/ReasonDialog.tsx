import { type Reason, ReasonForm } from '../../ui/ReasonForm.tsx';

/** Asks why a person gives another mark than the computed one. */
export function ReasonDialog({
  indicator,
  mark,
  computed,
  onAnswer,
}: {
  indicator: string;
  mark: string;
  computed: string | null;
  /** Null where the person thought better of it. */
  onAnswer: (answer: Reason | null) => void;
}) {
  return (
    <ReasonForm
      title={`評価を ${mark} にする理由`}
      nameLabel="記入者"
      submitText="この評価にする"
      onAnswer={onAnswer}
    >
      <p>
        「{indicator}」の計算上の評価は {computed ?? 'ありません'}
        {computed && ' です'}。理由は評価と一緒に残り、配布資料にも出せます。
      </p>
    </ReasonForm>
  );
}
