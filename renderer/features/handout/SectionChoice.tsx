import { type OutlineEntry, sectionsBelow, sectionTitle } from '../../../shared/domain/sectionTree.ts';
import type { HandoutKind, HandoutOptions, Orientation } from '../../../shared/handout/handoutOptions.ts';
import { Fold } from '../../ui/Fold.tsx';

/** The headings to print, the paper of each, and in the progress report what its left column is called. */
export function SectionChoice({
  outline,
  kind,
  options,
  onChange,
}: {
  outline: readonly OutlineEntry[];
  kind: HandoutKind;
  options: HandoutOptions;
  onChange: (part: Partial<HandoutOptions>) => void;
}) {
  const all = outline.map(({ section }) => section.id);
  const chosen = new Set(
    options.sections === null ? all : options.sections.flatMap(id => sectionsBelow(outline, id)),
  );
  const toggle = (id: number, isOn: boolean) => {
    const next = new Set(chosen);
    for (const one of sectionsBelow(outline, id)) {
      if (isOn) next.add(one);
      else next.delete(one);
    }
    // A heading stands for all below it, so one of which a part is left out is not named itself.
    const whole = all.filter(one => sectionsBelow(outline, one).every(below => next.has(below)));
    onChange({ sections: whole.length === all.length ? null : whole });
  };
  const settingOf = (id: number) => options.settings.find(({ sectionId }) => sectionId === id);
  const setting = (id: number, part: { orientation?: Orientation | null; planHead?: string | null }) => {
    const before = settingOf(id) ?? { sectionId: id, orientation: null, planHead: null };
    const next = { ...before, ...part };
    const others = options.settings.filter(({ sectionId }) => sectionId !== id);
    const isPlain = next.orientation === null && next.planHead === null;
    onChange({ settings: isPlain ? others : [...others, next] });
  };
  return (
    <Fold title={`印刷する見出し（${chosen.size} / ${all.length}）`}>
      <div className="handout-checks">
        <button type="button" className="button" onClick={() => onChange({ sections: null })}>
          すべて選ぶ
        </button>
        <button type="button" className="button" onClick={() => onChange({ sections: [] })}>
          すべて外す
        </button>
      </div>
      <ul className="handout-sections">
        {outline.map(({ section, depth }) => {
          const title = sectionTitle(section);
          return (
            <li key={section.id} style={{ paddingLeft: `${depth * 0.9}rem` }}>
              <label className="handout-check">
                <input
                  type="checkbox"
                  checked={chosen.has(section.id)}
                  onChange={event => toggle(section.id, event.target.checked)}
                />
                {title}
              </label>
              {depth <= 1 && (
                <span className="handout-section-setting">
                  <select
                    aria-label={`${title} の用紙の向き`}
                    value={settingOf(section.id)?.orientation ?? ''}
                    onChange={event =>
                      setting(section.id, { orientation: (event.target.value || null) as Orientation | null })
                    }
                  >
                    <option value="">向き：自動</option>
                    <option value="portrait">縦</option>
                    <option value="landscape">横</option>
                  </select>
                  {kind === 'progress' && (
                    <input
                      aria-label={`${title} の左の列の名前`}
                      value={settingOf(section.id)?.planHead ?? ''}
                      maxLength={20}
                      placeholder="計画内容"
                      onChange={event => setting(section.id, { planHead: event.target.value || null })}
                    />
                  )}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </Fold>
  );
}
