import { FiledText } from '#components/text/filed-text.tsx';
import { Icon } from '#components/theme/icon.tsx';

/** Plain sentences that come before any figure. */
export function Notices({ notices }: { notices: readonly string[] }) {
  return (
    <ul className="notices">
      {notices.map((notice) => (
        <li key={notice}>
          <Icon name="info" />
          <FiledText text={notice} />
        </li>
      ))}
    </ul>
  );
}
