/**
 * Makes the built-in prototypes unchangeable for the rest of this thread's life. A crafted workbook once could
 * write to `Object.prototype` through the parser; here such a write fails. `Error.prototype` stays open: with its
 * `name` frozen no error class could give its own.
 */
export function freezePrototypes(): void {
  const builtIns = [
    Object,
    Array,
    Function,
    String,
    Number,
    Boolean,
    Symbol,
    RegExp,
    Date,
    Map,
    Set,
    Promise,
  ];
  for (const { prototype } of builtIns) Object.freeze(prototype);
}
