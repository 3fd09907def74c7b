import { roleFamilies } from './roleFamilies.ts';

/** What the colours say. With signs, for those who tell them apart badly and for prints in black and white. */
export function Legend({ showsSigns, onSigns }: { showsSigns: boolean; onSigns: (shown: boolean) => void }) {
  return (
    <div className="import-legend">
      <ul aria-label="色の見方">
        {roleFamilies.map(({ id, name }) => (
          <li key={id} className={`role-${id}`}>
            {name}
          </li>
        ))}
      </ul>
      <label className="import-signs">
        <input type="checkbox" checked={showsSigns} onChange={event => onSigns(event.target.checked)} />
        文字でも示す
      </label>
    </div>
  );
}
