/** A parser that was never bundled right. */
throw new Error('no such module');
