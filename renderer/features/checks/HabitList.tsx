import type { Habit } from '../../../shared/calc/checks/check.ts';
import type { PlanRecords } from '../../../shared/domain/planRecords.ts';
import { roundingName } from '../../../shared/domain/rounding.ts';
import { count, habitPlaceText, isSettled } from './checkLists.ts';

/** More than anybody reads through; the filter brings the others. */
const SHOWN = 200;

/** 丸めの癖: columns whose printed figures keep to another rounding than half up. */
export function HabitList({
  records,
  habits,
  onSettle,
}: {
  records: PlanRecords;
  habits: readonly Habit[];
  onSettle: (habit: Habit) => void;
}) {
  if (habits.length === 0) return <p className="soft">四捨五入と違う丸め方の列はありません。</p>;
  return (
    <>
      <div className="habits">
        <table>
          <thead>
            <tr>
              <th scope="col">場所</th>
              <th scope="col">丸め方</th>
              <th scope="col">根拠</th>
              <th scope="col">設定</th>
            </tr>
          </thead>
          <tbody>
            {habits.slice(0, SHOWN).map(habit => (
              <tr key={`${JSON.stringify(habit.place)} ${habit.rounding}`}>
                <td>{habitPlaceText(records, habit.place)}</td>
                <td className="habit-rounding">{roundingName[habit.rounding]}</td>
                <td>
                  {count(habit.figures)}件の印字が{roundingName[habit.rounding]}のとおりです。うち
                  {count(habit.telling)}件は四捨五入では合いません。
                </td>
                <td>
                  <HabitSetting habit={habit} records={records} onSettle={onSettle} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {habits.length > SHOWN && (
        <p className="soft">
          {`${count(habits.length)}件のうち、はじめの${SHOWN}件を表示しています。支部で絞り込むと、残りを表示できます。`}
        </p>
      )}
    </>
  );
}

function HabitSetting({
  habit,
  records,
  onSettle,
}: {
  habit: Habit;
  records: PlanRecords;
  onSettle: (habit: Habit) => void;
}) {
  if (habit.place.at !== 'cell') return null;
  if (isSettled(records, habit)) return <span className="settled">✓ 設定済み</span>;
  return (
    <button
      type="button"
      className="button"
      aria-label={`${habitPlaceText(records, habit.place)}を${roundingName[habit.rounding]}に設定する`}
      onClick={() => onSettle(habit)}
    >
      この列の丸めに設定する
    </button>
  );
}
