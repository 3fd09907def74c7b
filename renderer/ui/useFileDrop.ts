import { useEffect, useRef, useState } from 'react';

/**
 * Files dropped anywhere on the window. Returns whether some are being held over it. A dialog is answered first.
 */
export function useFileDrop(onFiles: (files: File[]) => void): boolean {
  const [isOver, setOver] = useState(false);
  const latest = useRef(onFiles);
  useEffect(() => {
    latest.current = onFiles;
  });
  useEffect(() => {
    const accepts = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const onOver = (event: DragEvent) => {
      if (!accepts(event)) return;
      event.preventDefault(); // or the browser would open the file in place of the program
      const isAsked = document.querySelector('dialog[open]') !== null;
      if (event.dataTransfer) event.dataTransfer.dropEffect = isAsked ? 'none' : 'copy';
      setOver(!isAsked);
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      if (!accepts(event)) return;
      event.preventDefault();
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0 && document.querySelector('dialog[open]') === null) latest.current(files);
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, []);
  return isOver;
}
