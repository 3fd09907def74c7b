import type { FieldInput } from '../../shared/commands/fieldInput.ts';

/** Cleared together with its result, a date goes first: without the result there would be none to clear. */
export function inOrder(inputs: readonly FieldInput[]): FieldInput[] {
  return inputs.toSorted((a, b) => Number(clearsDate(b)) - Number(clearsDate(a)));
}

function clearsDate({ field, text }: FieldInput): boolean {
  return field === 'asOf' && text === '';
}
