import { basename } from 'node:path';
import { AppError } from '../../shared/errors/appError.ts';
import type { Session } from './session.ts';

/** What is said where a document that is only read is to be changed. */
export function onlyRead({ path, readOnly }: Pick<Session, 'path' | 'readOnly'>): AppError {
  const code = readOnly?.reason === 'readOnly' ? 'documentHeldReadOnly' : 'documentHeldElsewhere';
  return new AppError(code, basename(path));
}
