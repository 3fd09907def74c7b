/** How many of the found texts are to be replaced, all or none of them, and the button that asks. */
export function ReplaceBar({
  checked,
  all,
  onAll,
  canAsk,
  onAsk,
}: {
  checked: number;
  all: number;
  onAll: (isChosen: boolean) => void;
  canAsk: boolean;
  onAsk: () => void;
}) {
  return (
    <div className="find-replace">
      <label>
        <input
          type="checkbox"
          checked={checked === all}
          ref={box => {
            if (box) box.indeterminate = checked > 0 && checked < all;
          }}
          onChange={({ target }) => onAll(target.checked)}
        />
        {`すべて選ぶ（${checked.toLocaleString('ja-JP')}／${all.toLocaleString('ja-JP')}か所）`}
      </label>
      <button type="button" className="button primary" disabled={checked === 0 || !canAsk} onClick={onAsk}>
        すべて置換…
      </button>
    </div>
  );
}
