import { AppError } from '../errors/appError.ts';
import { branchTitle } from './branchTitle.ts';
import { firstBranch, orderedBranches, type PlanRecords } from './planRecords.ts';
import type { Branch } from './records.ts';

/**
 * The branch a person names, with or without 支部; the first of the document where none is named.
 * @throws AppError branchUnknown
 */
export function findBranch(records: PlanRecords, name: string | null): Branch {
  if (name === null) return firstBranch(records);
  const found = orderedBranches(records).find(
    branch => branchTitle(branch.name) === branchTitle(name.trim()),
  );
  if (!found) throw new AppError('branchUnknown', name);
  return found;
}
