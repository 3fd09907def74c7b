import { type ReactNode, useId } from 'react';

/** A setting on one line: its name, its control, and what it does now. */
export function SettingLine({
  label,
  controlId,
  effect,
  children,
}: {
  label: string;
  controlId: string;
  effect: string;
  children: ReactNode;
}) {
  return (
    <div className="setting">
      <label htmlFor={controlId}>{label}</label>
      <div className="setting-option">
        <span className="setting-name">{children}</span>
        <span className="setting-effect">{effect}</span>
      </div>
    </div>
  );
}

/** One of several, by a list that opens. */
export function SettingSelect<Choice extends string>({
  label,
  names,
  chosen,
  effect,
  onChoose,
}: {
  label: string;
  names: Record<Choice, string>;
  chosen: Choice;
  effect: string;
  onChoose: (choice: Choice) => void;
}) {
  const id = useId();
  return (
    <SettingLine label={label} controlId={id} effect={effect}>
      <select
        id={id}
        value={chosen}
        onChange={({ target: { value } }) => {
          const choice = choicesOf(names).find(one => one === value);
          if (choice !== undefined) onChoose(choice);
        }}
      >
        {choicesOf(names).map(choice => (
          <option key={choice} value={choice}>
            {names[choice]}
          </option>
        ))}
      </select>
    </SettingLine>
  );
}

/** One of a few, all in view with what each of them would do. */
export function SettingChoices<Choice extends string>({
  label,
  names,
  chosen,
  effectOf,
  onChoose,
}: {
  label: string;
  names: Record<Choice, string>;
  chosen: Choice;
  effectOf: (choice: Choice) => string;
  onChoose: (choice: Choice) => void;
}) {
  const group = useId();
  return (
    <fieldset className="setting">
      <legend>{label}</legend>
      <div className="setting-options">
        {choicesOf(names).map(choice => (
          <label key={choice} className="setting-option">
            <span className="setting-name">
              <input
                type="radio"
                name={group}
                checked={choice === chosen}
                onChange={() => onChoose(choice)}
              />
              {names[choice]}
            </span>
            <span className="setting-effect">{effectOf(choice)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function choicesOf<Choice extends string>(names: Record<Choice, string>): Choice[] {
  return Object.keys(names) as Choice[];
}
