import { useState } from 'react';
import './safety.css';

/** Stands while something could not be saved, and offers another place. */
export function SavingTroubleBar({ onElsewhere }: { onElsewhere: () => Promise<void> }) {
  const [isBusy, setIsBusy] = useState(false);
  const save = async () => {
    setIsBusy(true);
    await onElsewhere();
    setIsBusy(false);
  };
  return (
    <div className="safety-bar" role="alert">
      <strong>保存できていない入力があります</strong>
      <span className="safety-bar-text">
        入力は画面に残っています。USBメモリやネットワークを確かめ、その欄でもう一度Enterを押すと保存します。
      </span>
      <button type="button" className="button" disabled={isBusy} onClick={() => void save()}>
        別の場所に保存…
      </button>
    </div>
  );
}
