import { useCallback, useState } from 'react';
import type { FindQuery } from '../../../shared/commands/find/findQuery.ts';
import { usualFolding } from '../../../shared/domain/searchFold.ts';

/** What is filled in. */
export interface FindFields extends Omit<FindQuery, 'moment'> {
  replacement: string;
}

/** Outlives the panel: who closes it and comes back goes on with the same words, as in Excel. */
let kept: FindFields = {
  needle: '',
  replacement: '',
  folding: usualFolding,
  whole: false,
  scope: 'document',
};

export function useFindFields(): [FindFields, (change: Partial<FindFields>) => void] {
  const [fields, setFields] = useState(kept);
  const change = useCallback((changed: Partial<FindFields>) => {
    kept = { ...kept, ...changed };
    setFields(kept);
  }, []);
  return [fields, change];
}
