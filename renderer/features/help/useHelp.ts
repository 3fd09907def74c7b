import { useCallback, useState } from 'react';
import { useKey } from '../../ui/useKey.ts';

/** Whether the help is open. F1 opens and closes it from anywhere. */
export function useHelp() {
  const [isOpen, setOpen] = useState(false);
  const toggle = useCallback(() => setOpen(open => !open), []);
  const close = useCallback(() => setOpen(false), []);
  useKey('F1', toggle);
  return { isOpen, toggle, close };
}
