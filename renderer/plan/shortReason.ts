import type { AppErrorCode } from '../../shared/errors/appError.ts';
import { errorText } from '../../shared/messages/errorText.ts';

/** The first sentence about a trouble: in a list of many, what has happened to the data is said once for all. */
export function shortReason({ code, detail }: { code: AppErrorCode; detail?: string | undefined }): string {
  const [first = ''] = errorText({ code, detail }).split('。');
  return first;
}
