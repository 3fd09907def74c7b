import { AppError, type AppErrorCode } from '../../shared/errors/appError.ts';

/** Says no: the code is for the person, the English reason for the log. The file name is added further out. */
export function refuse(code: AppErrorCode, reason: string): never {
  throw new AppError(code, undefined, { cause: new Error(reason) });
}

/** Runs work on one file: refusals get its name, whatever else a parser throws means a damaged file. */
export function inFile<T>(fileName: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof AppError)) throw new AppError('workbookDamaged', fileName, { cause: error });
    if (error.detail !== undefined) throw error;
    throw new AppError(error.code, fileName, { cause: error.cause });
  }
}
