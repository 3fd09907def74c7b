import { type FormEvent, useId, useState } from 'react';
import { Dialog } from './Dialog.tsx';
import './passwordDialog.css';

/** As short as a password may be that guards a file anybody can try as often as they like. */
const LEAST = 8;
const MOST = 200;

/** Asks for a password: a new one twice, since nobody can open the file without it, one that is known once. */
export function PasswordDialog({
  title,
  isNew,
  trouble,
  onAnswer,
}: {
  title: string;
  isNew: boolean;
  /** Why the last one did not do. */
  trouble: string | null;
  /** Null where the person thought better of it. */
  onAnswer: (password: string | null) => void;
}) {
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [isShown, setShown] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const hint = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = isNew ? newTrouble(password, again) : password === '' ? EMPTY : null;
    setWrong(found);
    if (found === null) onAnswer(password);
  };
  const field = (label: string, value: string, change: (text: string) => void) => (
    <label>
      {label}
      <input
        type={isShown ? 'text' : 'password'}
        value={value}
        maxLength={MOST}
        autoComplete="off"
        spellCheck={false}
        aria-describedby={hint}
        onChange={event => change(event.target.value)}
      />
    </label>
  );
  const said = wrong ?? trouble;
  return (
    <Dialog title={title} onCancel={() => onAnswer(null)}>
      <form className="reason password" onSubmit={submit}>
        {field(isNew ? `パスワード（${LEAST} 文字以上）` : 'パスワード', password, setPassword)}
        {isNew && field('もう一度', again, setAgain)}
        <label className="password-shown">
          <input type="checkbox" checked={isShown} onChange={event => setShown(event.target.checked)} />
          入力した文字を表示する
        </label>
        <p className="password-trouble" role="alert">
          {said}
        </p>
        <p className="soft" id={hint}>
          {isNew ? NEW_HINT : 'ファイルを作った人から聞いたパスワードを入れてください。'}
        </p>
        <div className="dialog-actions">
          <button type="button" className="button" onClick={() => onAnswer(null)}>
            やめる
          </button>
          <button type="submit" className="button primary">
            {isNew ? '付けて保存' : '開く'}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

const EMPTY = 'パスワードを入れてください。';
const NEW_HINT =
  '忘れると誰にも開けません。相手には、ファイルとは別の方法で伝えてください。ファイルは age 形式（.age）になります。文書は支部プランデスクで、ほかのファイルは age に対応したソフトで開けます。';

function newTrouble(password: string, again: string): string | null {
  if (password === '') return EMPTY;
  if (password.length < LEAST) return `パスワードは ${LEAST} 文字以上にしてください。`;
  return password === again ? null : '二つのパスワードが違います。もう一度入れてください。';
}
