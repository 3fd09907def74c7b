import { isStale } from '../../../shared/domain/isStale.ts';
import type { PlanTable } from '../../../shared/domain/tableRecords.ts';
import { carriedText } from '../../plan/carriedText.ts';

/** At the title of a table whose figures nobody has seen to since it was carried over. */
export function CarriedNote({ table }: { table: PlanTable }) {
  if (table.carriedFrom === null || !isStale(table)) return null;
  return (
    <span
      className="table-carried"
      title={`${carriedText(table.carriedFrom)}から引き継いだままです。どれかのセルを直すか確認すると、この印は消えます。`}
    >
      前期のまま
      <span className="soft">（{carriedText(table.carriedFrom)}から）</span>
    </span>
  );
}
