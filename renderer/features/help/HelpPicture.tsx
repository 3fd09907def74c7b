import { useState } from 'react';
import { Dialog } from '../../ui/Dialog.tsx';
import type { GuidePart } from './guideChapter.ts';
import { pictureSizes } from './pictureSizes.ts';
import { pictureUrl } from './pictureUrls.ts';

/** A picture of the program as wide as the help; pressed, as large as it was taken. */
export function HelpPicture({
  picture: { name, alt },
  title,
}: {
  picture: NonNullable<GuidePart['picture']>;
  title: string;
}) {
  const [isLarge, setLarge] = useState(false);
  const picture = <img src={pictureUrl(name)} alt={alt} {...pictureSizes[name]} />;
  return (
    <>
      <button type="button" className="help-picture" title="大きく表示" onClick={() => setLarge(true)}>
        {picture}
      </button>
      {isLarge && (
        <Dialog title={title} wide onCancel={() => setLarge(false)}>
          <div className="help-picture-large">{picture}</div>
          <div className="dialog-actions">
            <button type="button" className="button primary" onClick={() => setLarge(false)}>
              閉じる（Esc）
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}
