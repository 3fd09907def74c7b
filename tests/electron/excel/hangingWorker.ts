/** A parser that never comes back, as SheetJS does on some mutated files. */
for (;;) Math.random();
