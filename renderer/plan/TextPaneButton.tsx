/** Opens the wide field beside the page. The cell keeps the keyboard, to come back to. */
export function TextPaneButton({ onOpen }: { onOpen: () => void }) {
  return (
    <button
      type="button"
      className="button"
      title="長い文を、横の広い欄で書く（Ctrl+Shift+U）"
      onMouseDown={event => event.preventDefault()}
      onClick={onOpen}
    >
      広い欄で書く
    </button>
  );
}
