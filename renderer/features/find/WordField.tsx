import { type ChangeEvent, type RefObject, useState } from 'react';

/** A labelled field that tells its value once it is typed: what an IME is still converting is not searched for. */
export function WordField({
  label,
  value,
  onValue,
  placeholder,
  input,
}: {
  label: string;
  value: string;
  onValue: (value: string) => void;
  placeholder?: string;
  input?: RefObject<HTMLInputElement | null>;
}) {
  const [composed, setComposed] = useState<string | null>(null);
  const onChange = ({ target, nativeEvent }: ChangeEvent<HTMLInputElement>) => {
    const isComposing = nativeEvent instanceof InputEvent && nativeEvent.isComposing;
    setComposed(isComposing ? target.value : null);
    if (!isComposing) onValue(target.value);
  };
  return (
    <label className="find-word">
      {label}
      <input
        ref={input}
        type="text"
        maxLength={500}
        spellCheck={false}
        autoComplete="off"
        value={composed ?? value}
        placeholder={placeholder}
        onChange={onChange}
        onCompositionEnd={({ currentTarget }) => {
          setComposed(null);
          onValue(currentTarget.value);
        }}
      />
    </label>
  );
}
