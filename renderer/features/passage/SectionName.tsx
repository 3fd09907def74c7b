import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { type SectionStep, sectionSteps } from '../../../shared/commands/outline/sectionSteps.ts';

/** What a heading is called, typed in its place. Enter saves, Esc leaves it as it was, Tab sets it in. */
export function SectionName({
  label,
  text,
  place,
  onSave,
  onStep,
  onCancel,
}: {
  label: string;
  text: string;
  /** Tells one place in the outline from another: where it is moved to the keyboard follows. */
  place: string;
  /** False where it was refused: it goes on being typed. */
  onSave: (text: string, then: 'stay' | 'another' | 'leave') => Promise<boolean>;
  onStep: (step: SectionStep, text: string) => void;
  onCancel: () => void;
}) {
  const [typed, setTyped] = useState(text);
  const field = useRef<HTMLTextAreaElement>(null);
  const isLeaving = useRef(false);
  useLayoutEffect(() => {
    // Chromium takes the keyboard away from a field that is moved in the page.
    if (place !== '' && document.activeElement !== field.current) field.current?.focus();
    field.current?.scrollIntoView({ block: 'nearest' });
  }, [place]);
  useLayoutEffect(() => field.current?.select(), []);

  const save = async (then: 'stay' | 'another' | 'leave') => {
    if (isLeaving.current) return;
    isLeaving.current = true;
    isLeaving.current = await onSave(typed, then);
  };
  const cancel = () => {
    isLeaving.current = true;
    onCancel();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    // The Enter that ends a conversion is not ours.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const step = stepOfKey(event);
    if (step !== null) {
      event.preventDefault();
      onStep(step, typed);
    } else if (event.key === 'Enter' && !event.altKey) {
      event.preventDefault();
      void save(event.ctrlKey ? 'another' : 'stay');
    } else if (event.key === 'Escape') {
      event.preventDefault();
      cancel();
    }
  };
  return (
    <textarea
      ref={field}
      className="section-name"
      aria-label={label}
      // A long one is seen whole; a line break is none of a heading's.
      rows={1}
      autoComplete="off"
      maxLength={500}
      value={typed}
      onChange={event => setTyped(event.target.value)}
      onKeyDown={onKeyDown}
      // Its mouse is for the text, not for the tree around it.
      onMouseDown={event => event.stopPropagation()}
      onDoubleClick={event => event.stopPropagation()}
      onContextMenu={event => event.stopPropagation()}
      onBlur={() => void save('leave')}
    />
  );
}

/** Tab and Shift+Tab, and the keys that move a heading while it is not being typed. */
function stepOfKey(event: KeyboardEvent): SectionStep | null {
  if (event.key === 'Tab' && !event.ctrlKey && !event.altKey) return event.shiftKey ? 'out' : 'in';
  return moveOfKey(event);
}

/** Alt+Shift+arrows, as in the outline of Word. */
export function moveOfKey(event: KeyboardEvent): SectionStep | null {
  if (!event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey) return null;
  const at = ['ArrowUp', 'ArrowDown', 'ArrowRight', 'ArrowLeft'].indexOf(event.key);
  return sectionSteps[at] ?? null;
}
