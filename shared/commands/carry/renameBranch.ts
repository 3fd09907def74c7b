import { branchTitle } from '../../domain/branchTitle.ts';
import { orderedBranches, type PlanRecords } from '../../domain/planRecords.ts';
import { AppError } from '../../errors/appError.ts';
import { type Command, put } from '../command.ts';

/** Another name for a branch, with or without 支部. @throws AppError branchUnknown, branchNameRequired, branchNameTaken */
export function renameBranch(
  records: PlanRecords,
  { branchId, name }: { branchId: number; name: string },
): Command {
  const branch = records.branch.get(String(branchId));
  if (!branch) throw new AppError('branchUnknown', String(branchId));
  const named = name.trim();
  if (named === '' || named === '支部') throw new AppError('branchNameRequired');
  const isTaken = orderedBranches(records).some(
    one => one.id !== branchId && branchTitle(one.name) === branchTitle(named),
  );
  if (isTaken) throw new AppError('branchNameTaken', branchTitle(named));
  return put('branch', branch, { ...branch, name: named });
}
