import { FiledText } from '#components/text/filed-text.tsx';

/** What happened, and the way on. */
export function Trouble({ message, onRetry }: { message: string; onRetry?: () => void }) {
  return (
    <div className="trouble" role="alert">
      <p>
        <FiledText text={message} />
      </p>
      {onRetry && (
        <button type="button" className="button" onClick={onRetry}>
          Try again
        </button>
      )}
    </div>
  );
}
