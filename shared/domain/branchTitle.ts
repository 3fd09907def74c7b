/** A branch's name with its 支部, whether it was entered with or without: "山梨" → "山梨支部". */
export function branchTitle(name: string): string {
  return name === '' || name.endsWith('支部') ? name : `${name}支部`;
}
