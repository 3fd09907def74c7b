import { type CheckReport, checkRuleName } from '../../../shared/calc/checks/check.ts';
import { branchTitle } from '../../../shared/domain/branchTitle.ts';
import { orderedBranches, type PlanRecords } from '../../../shared/domain/planRecords.ts';
import {
  type CheckFilter,
  type Confirmation,
  confirmationName,
  confirmations,
  rulesOf,
} from './checkLists.ts';

/** How many there are, and which of them are listed. */
export function CheckFields({
  records,
  report,
  counts,
  filter,
  onFilter,
  confirmation,
  onConfirmation,
}: {
  records: PlanRecords;
  report: CheckReport;
  counts: string;
  filter: CheckFilter;
  onFilter: (filter: CheckFilter) => void;
  confirmation: Confirmation;
  onConfirmation: (confirmation: Confirmation) => void;
}) {
  const branches = orderedBranches(records);
  return (
    <div className="checks-fields">
      <p className="checks-counts" role="status">
        {counts}
      </p>
      {branches.length > 1 && (
        <label className="field">
          支部
          <select
            value={filter.branchId ?? ''}
            onChange={({ target: { value } }) =>
              onFilter({ ...filter, branchId: value === '' ? null : Number(value) })
            }
          >
            <option value="">すべて</option>
            {branches.map(({ id, name }) => (
              <option key={id} value={id}>
                {branchTitle(name)}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className="field">
        規則
        <select
          value={filter.rule ?? ''}
          onChange={({ target: { value } }) =>
            onFilter({ ...filter, rule: rulesOf(report).find(rule => rule === value) ?? null })
          }
        >
          <option value="">すべて</option>
          {rulesOf(report).map(rule => (
            <option key={rule} value={rule}>
              {checkRuleName[rule]}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        指摘の状態
        <select
          value={confirmation}
          onChange={({ target: { value } }) =>
            onConfirmation(confirmations.find(one => one === value) ?? 'open')
          }
        >
          {confirmations.map(one => (
            <option key={one} value={one}>
              {confirmationName[one]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
