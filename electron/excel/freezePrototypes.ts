/**
 * Makes the built-in prototypes unchangeable for the rest of this thread's life. A crafted workbook once could
 * write to `Object.prototype` through the parser; here such a write fails. Two stay open: with the `name` of
 * `Error.prototype` frozen no error class could give its own, and a frozen `RegExp.prototype` makes the parser
 * four times slower.
 */
export function freezePrototypes(): void {
  const builtIns = [Object, Array, Function, String, Number, Boolean, Symbol, Date, Map, Set, Promise];
  for (const { prototype } of builtIns) Object.freeze(prototype);
}
