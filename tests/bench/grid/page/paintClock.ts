/** Milliseconds from `start` until the frame is painted in which something is there. Looks right after each paint. */
export function untilPainted(start: number, isThere: () => boolean): Promise<number> {
  return new Promise(resolve => {
    const look = () => {
      const painted = new MessageChannel();
      painted.port1.onmessage = () => {
        painted.port1.close();
        if (isThere()) resolve(performance.now() - start);
        else requestAnimationFrame(look);
      };
      painted.port2.postMessage(null);
    };
    requestAnimationFrame(look);
  });
}

/** From the next key on, as the browser got it. */
export function nextKeyPainted(isThere: () => boolean): Promise<number> {
  return new Promise(resolve => {
    const begin = (event: KeyboardEvent) => resolve(untilPainted(event.timeStamp, isThere));
    window.addEventListener('keydown', begin, { capture: true, once: true });
  });
}

/** Milliseconds between the frames, until it is stopped. */
export function recordFrames(): () => number[] {
  const frames: number[] = [];
  let last: number | null = null;
  let request = requestAnimationFrame(function next(now) {
    if (last !== null) frames.push(now - last);
    last = now;
    request = requestAnimationFrame(next);
  });
  return () => {
    cancelAnimationFrame(request);
    return frames;
  };
}
