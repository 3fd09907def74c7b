import './ui.css';

/** A message across the page. Troubles are announced at once, notices when there is time. */
export function Banner({
  kind,
  text,
  onClose,
}: {
  kind: 'trouble' | 'notice';
  text: string;
  onClose?: (() => void) | undefined;
}) {
  return (
    <div className={`banner ${kind}`} role={kind === 'trouble' ? 'alert' : 'status'}>
      <span className="banner-text">{text}</span>
      {onClose && (
        <button type="button" className="button" onClick={onClose}>
          閉じる
        </button>
      )}
    </div>
  );
}
