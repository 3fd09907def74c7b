import type { ReadOnlyState } from '../../../shared/safety/readOnlyState.ts';
import { whenText } from '../../plan/whenText.ts';
import './safety.css';

/** Says that the document is only shown, who has it, and as of when; and looks again. */
export function ReadingBar({
  state,
  onReread,
  onCopy,
}: {
  state: ReadOnlyState;
  onReread: () => void;
  /** Goes on in a copy at another place. */
  onCopy: () => void;
}) {
  return (
    <div className="safety-bar" role="status">
      <strong>読むだけで表示しています（変更できません）</strong>
      <span className="safety-bar-text">{readingText(state)}</span>
      {state.reason === 'readOnly' && (
        <button type="button" className="button" onClick={onCopy}>
          複製して入力する…
        </button>
      )}
      <button type="button" className="button" onClick={onReread}>
        読み直す
      </button>
    </div>
  );
}

function readingText({ reason, who, since, asOf }: ReadOnlyState): string {
  const shown = `${whenText(asOf)} に保存されていた内容です。`;
  if (reason === 'readOnly') {
    return `ファイルが読み取り専用か、書き込めない場所にあります。${shown}入力するには「複製して入力する」を選んでください。`;
  }
  const by = who === null ? '別の人か別のウィンドウが' : `${who} さんが`;
  const from = since === null ? '' : ` ${whenText(since)} から`;
  return `${by}${from}開いています。${shown}相手が閉じてから「読み直す」と、入力できます。`;
}
