import { CompositionStrip } from '#components/chart/composition-strip.tsx';
import { useXrayWords } from '#components/strings/xray-words.ts';
import type { XrayView } from '#lib/view/xray/xray-view.ts';
import { XraySection } from './xray-section.tsx';

/** What the money is in, and always what could not be looked through, by reason. */
export function PartsSection({ view }: { view: XrayView }) {
  const { parts: words } = useXrayWords();
  return (
    <XraySection title={words.title}>
      <CompositionStrip parts={view.parts} label={words.label} />
      {view.unresolved.length > 0 && (
        <>
          <h3 className="xray-subhead">{words.unresolved}</h3>
          <ul className="unresolved">
            {view.unresolved.map(({ text, reason, funds }) => (
              <li key={reason}>
                <span className="unresolved-share">{text}</span>
                <span>
                  {reason} <span className="muted">{words.inFunds(funds)}</span>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </XraySection>
  );
}
