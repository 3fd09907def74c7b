import { useState } from 'react';
import { call } from '../../api/api.ts';
import { troubleText } from '../../plan/planStore.ts';

/** Plays the history again and compares it with what is stored. */
export function VerifyButton() {
  const [verdict, setVerdict] = useState('');
  const verify = async () => {
    setVerdict('検査しています…');
    const result = await call('document:verify', {});
    if (!result.ok) return setVerdict(troubleText(result));
    const { ok, troubles } = result.value;
    setVerdict(ok ? '問題はありません。値はすべて操作の記録と一致しています。' : troubles.join('\n'));
  };
  return (
    <>
      <button type="button" className="button" onClick={() => void verify()}>
        文書を検査する
      </button>
      {verdict && <p role="status">{verdict}</p>}
    </>
  );
}
