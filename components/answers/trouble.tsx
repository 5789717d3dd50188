import { useCommonWords } from '#components/strings/common-words.ts';
import { FiledText } from '#components/text/filed-text.tsx';

/** What happened, and the way on. */
export function Trouble({ message, onRetry }: { message: string; onRetry?: () => void }) {
  const { tryAgain } = useCommonWords();
  return (
    <div className="trouble" role="alert">
      <p>
        <FiledText text={message} />
      </p>
      {onRetry && (
        <button type="button" className="button" onClick={onRetry}>
          {tryAgain}
        </button>
      )}
    </div>
  );
}
