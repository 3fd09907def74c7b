/** A cell as the sheet part has it, before its text and content are known. Used again for every cell. */
export interface RawCell {
  /** What `t` says, "n" where it says nothing. */
  type: string;
  /** The number of its cell style. */
  style: number;
  /** What stands in `v`, undecoded but for entities; empty where there is none. */
  value: string;
  /** What stands in `is`. */
  inline: string;
  hasValue: boolean;
  hasInline: boolean;
  hasFormula: boolean;
}
