import './dropHint.css';

/** Over the whole window while files are held over it. */
export function DropHint({ text }: { text: string }) {
  return (
    <div className="drop-hint" role="status">
      <span>{text}</span>
    </div>
  );
}
