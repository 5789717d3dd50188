import { CompositionStrip } from '#components/chart/composition-strip.tsx';
import type { XrayView } from '#lib/view/xray/xray-view.ts';
import { XraySection } from './xray-section.tsx';

/** What the money is in, and always what could not be looked through, by reason. */
export function PartsSection({ view }: { view: XrayView }) {
  return (
    <XraySection title="What the money is in">
      <CompositionStrip parts={view.parts} label="Parts of the list" />
      {view.unresolved.length > 0 && (
        <>
          <h3 className="xray-subhead">Not looked through, and why</h3>
          <ul className="unresolved">
            {view.unresolved.map(({ text, reason, funds }) => (
              <li key={reason}>
                <span className="unresolved-share">{text}</span>
                <span>
                  {reason} <span className="muted">({funds})</span>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </XraySection>
  );
}
